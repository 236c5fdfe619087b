/** The process of a command: how is it started, and how does it end? */

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runWords } from './run-words.ts';

// half of what a short command takes is compiling what it loads; what it starts knows of it by the variable
process.env.NODE_COMPILE_CACHE ??= join(projectRoot, 'node_modules', '.cairn-compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

process.exitCode = await runWords(process.argv.slice(2));
