import loadBuiltIn from 'zontik:termbase';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadTranslationData } from '../loadTranslationData.js';
import { serve } from '../protocol/serve.js';

serve((options) => createConnection(ProposedFeatures.all, options), { loadBuiltIn, loadTranslationData });
