import builtIn from 'zontik:termbase';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { PackedTermbase } from '../core/index.js';
import { startServer } from '../protocol/server.js';

startServer(createConnection(ProposedFeatures.all), JSON.parse(builtIn) as PackedTermbase);
