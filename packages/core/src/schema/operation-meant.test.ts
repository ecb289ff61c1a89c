import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { operationMeant } from './operation-meant.ts';

const cases: readonly (readonly [written: string, meant: string | undefined])[] = [
  ['POST /api/v2/colaboration/channels', 'POST /api/v2/collaboration/channels'],
  ['GET api/v2/collaborations', 'GET api/v2/collaboration'],
  [
    ' DELETE  https://api.example.com/api/v2/collabration/x?y=1',
    ' DELETE  https://api.example.com/api/v2/collaboration/x?y=1',
  ],
  ['POST /api/v2/collaboration/channels', undefined],
  ['POST /api/v2/conversations', undefined],
  ['POST /oauth/tokens', undefined],
  ['${env:OPERATION}', undefined],
  ['', undefined],
];

for (const [written, meant] of cases) test(`${written} → ${meant}`, () => assert.is(operationMeant(written), meant));

test.run();
