// Reads every JSON file of a folder and parses it, and does nothing else: the floor under any linter.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function visit(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) visit(path);
    else if (entry.name.endsWith('.json')) JSON.parse(readFileSync(path, 'utf8'));
  }
}

visit(process.argv[2]);
