import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { junit } from './junit.ts';
import { print } from './testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from './testing/sample.ts';

test('a file is a suite, a finding a failed test, a clean file a passed one', () => {
  assert.is(
    print(junit, SAMPLE, SAMPLE_OPTIONS),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deskcheck" tests="4" failures="3" errors="0" time="0">
  <testsuite name="channels/a b.json" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="json/syntax" classname="channels/a b.json" time="0">
      <failure type="error" message="Expected a comma.">channels/a b.json:2:9: error: Expected a comma.</failure>
    </testcase>
  </testsuite>
  <testsuite name="layouts/clean.json" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="deskcheck" classname="layouts/clean.json" time="0"/>
  </testsuite>
  <testsuite name="layouts/sales.json" tests="2" failures="2" errors="0" skipped="0" time="0">
    <testcase name="layout/no-docked-chat at /widgets/0" classname="layouts/sales.json" time="0">
      <failure type="warning" message="Docked chat may cover fields of the CRM.">layouts/sales.json:3:15: warning: Docked chat may cover fields of the CRM.</failure>
    </testcase>
    <testcase name="layout/no-dangling-channel at /widgets/0/initialChannelId" classname="layouts/sales.json" time="0">
      <failure type="error" message="Channel &quot;abc&quot; does not exist.">layouts/sales.json:3:53: error: Channel &quot;abc&quot; does not exist.
see channels/a b.json:2:9: The nearest channel.
https://example.org/rules/layout/no-dangling-channel</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

test('suppressed ones are skipped tests, when asked for, and are counted', () => {
  const text = print(junit, SAMPLE, { ...SAMPLE_OPTIONS, suppressed: true });
  assert.match(text, '<testsuite name="layouts/sales.json" tests="3" failures="2" errors="0" skipped="1" time="0">');
  assert.match(text, '<skipped>known, see #4</skipped>');
  assert.match(text, '<testsuites name="deskcheck" tests="5" failures="3" errors="0" time="0">');
});

test.run();
