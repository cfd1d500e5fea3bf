import loadBuiltIn from 'zontik:termbase';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../protocol/server.js';
import { loadTranslationData } from '../loadTranslationData.js';

startServer(createConnection(ProposedFeatures.all), loadBuiltIn, loadTranslationData);
