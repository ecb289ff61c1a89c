import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkstyle } from './checkstyle.ts';
import { print } from './testing/report.ts';
import { SAMPLE } from './testing/sample.ts';

test('an element a file, an error a finding', () => {
  assert.is(
    print(checkstyle, SAMPLE),
    `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="/desk/site/channels/a b.json">
    <error line="2" column="9" severity="error" message="Expected a comma. (json/syntax)" source="deskcheck.rules.json/syntax"/>
  </file>
  <file name="/desk/site/layouts/clean.json">
  </file>
  <file name="/desk/site/layouts/sales.json">
    <error line="3" column="15" severity="warning" message="Docked chat may cover fields of the CRM. (layout/no-docked-chat)" source="deskcheck.rules.layout/no-docked-chat"/>
    <error line="3" column="53" severity="error" message="Channel &quot;abc&quot; does not exist. (layout/no-dangling-channel)" source="deskcheck.rules.layout/no-dangling-channel"/>
  </file>
</checkstyle>
`,
  );
});

test.run();
