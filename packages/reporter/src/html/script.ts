/**
 * What the page does: groups, filters and searches the findings, and builds only those that are looked at. A string
 * and not a function, because the page's content security policy names it by its hash: a bundler that renames a
 * variable in a function would silence the page. No backslash, no backquote, so that the string is the script.
 */
export const SCRIPT = `'use strict';
(() => {
  const GROUPS = 100;
  const ROWS = 50;
  const data = JSON.parse(document.getElementById('data').textContent);
  const { files, rules, findings } = data;
  const KINDS = ['suppressed', 'warning', 'error'];
  const byId = (id) => document.getElementById(id);
  const number = new Intl.NumberFormat('en');

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const plural = (count, noun) => number.format(count) + ' ' + noun + (count === 1 ? '' : 's');

  const place = (finding) => files[finding.f] + ':' + finding.l + ':' + finding.c;
  const haystacks = [];
  const haystack = (index) => {
    if (haystacks[index] === undefined) {
      const { m, p, r, f } = findings[index];
      haystacks[index] = [m, p, rules[r].id, files[f]].join(' ').toLowerCase();
    }
    return haystacks[index];
  };

  const frame = (lines) => {
    const width = String(lines[lines.length - 1][0]).length;
    const pre = element('pre', 'frame');
    for (const [line, before, marked, after, isMarked] of lines) {
      pre.append(element('span', 'number', String(line).padStart(width) + '  '), before);
      if (isMarked) pre.append(element('mark', '', marked === '' ? ' ' : marked), after);
      pre.append(String.fromCharCode(10));
    }
    return pre;
  };

  const row = (finding) => {
    const rule = rules[finding.r];
    const kind = KINDS[finding.s];
    const item = element('li', 'finding ' + kind);
    item.append(element('p', 'message', element('span', 'kind', kind), ' ', finding.m));
    const where = element('p', 'place', element('code', '', place(finding)), ' ');
    if (rule.url) {
      const link = element('a', '', rule.id);
      link.href = rule.url;
      link.rel = 'noreferrer';
      where.append(link);
    } else {
      where.append(element('span', 'rule', rule.id));
    }
    item.append(where);
    if (finding.x) item.append(frame(finding.x));
    const notes = element('ul', 'notes');
    for (const [path, message] of finding.o || []) notes.append(element('li', '', element('code', '', path), ' ', message));
    if (finding.d) notes.append(element('li', '', 'Can be fixed with the --fix option.'));
    for (const suggestion of finding.g || []) notes.append(element('li', '', 'Suggestion: ' + suggestion));
    if (finding.j !== undefined) notes.append(element('li', '', 'Suppressed: ' + (finding.j || 'no reason given')));
    if (notes.children.length > 0) item.append(notes);
    return item;
  };

  // Appends a piece of a list, and a button for the next piece; the button's press moves the focus to what came.
  const pieces = (parent, all, most, build) => {
    let shown = 0;
    const more = element('button', 'more');
    more.type = 'button';
    const grow = () => {
      const first = shown;
      more.remove();
      for (const end = Math.min(shown + most, all.length); shown < end; shown++) parent.append(build(all[shown], shown));
      if (shown < all.length) {
        more.textContent = 'Show more (' + number.format(all.length - shown) + ' left)';
        parent.after(more);
      }
      return parent.children[first];
    };
    more.addEventListener('click', () => {
      const next = grow();
      next.tabIndex = -1;
      next.focus();
    });
    grow();
  };

  const group = ([name, members], open) => {
    const errors = members.filter((index) => findings[index].s === 2).length;
    const warnings = members.filter((index) => findings[index].s === 1).length;
    const rest = members.length - errors - warnings;
    const counts = [];
    if (errors) counts.push(plural(errors, 'error'));
    if (warnings) counts.push(plural(warnings, 'warning'));
    if (rest) counts.push(number.format(rest) + ' suppressed');
    const summary = element('summary', '', element('h3', '', name), ' ', element('span', 'counts', counts.join(', ')));
    const details = element('details', 'group', summary);
    const fill = () => {
      if (!details.open || details.children.length > 1) return;
      const list = element('ol', 'findings');
      details.append(list);
      pieces(list, members, ROWS, (index) => row(findings[index]));
    };
    details.addEventListener('toggle', fill);
    details.open = open;
    fill();
    return details;
  };

  const show = () => {
    const words = byId('search').value.toLowerCase().split(' ').filter((word) => word !== '');
    const kinds = new Set([...document.querySelectorAll('input[name=kind]:checked')].map((box) => Number(box.value)));
    const rule = byId('rule').value;
    const byRule = byId('group').value === 'rule';
    const groups = new Map();
    let count = 0;
    for (let index = 0; index < findings.length; index++) {
      const finding = findings[index];
      if (!kinds.has(finding.s) || (rule !== '' && finding.r !== Number(rule))) continue;
      if (!words.every((word) => haystack(index).includes(word))) continue;
      count += 1;
      const name = byRule ? rules[finding.r].id : files[finding.f];
      const members = groups.get(name);
      if (members) members.push(index);
      else groups.set(name, [index]);
    }
    const list = element('div', 'groups');
    byId('list').replaceChildren(list);
    // The first groups stand open, as far as a screen or two.
    let opened = 0;
    pieces(list, [...groups], GROUPS, (entry) => {
      const open = opened < 20;
      if (open) opened += Math.min(entry[1].length, ROWS);
      return group(entry, open);
    });
    byId('status').textContent =
      number.format(count) + ' of ' + plural(findings.length, 'finding') + ' in ' + plural(groups.size, byRule ? 'rule' : 'file');
  };

  let timer;
  byId('search').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  byId('controls').addEventListener('change', (event) => {
    if (event.target.id !== 'search') show();
  });
  byId('controls').hidden = false;
  show();
})();
`;

/** What the page's policy calls the script; held true by a test. */
export const SCRIPT_HASH = 'sha256-zONDcjEaiOUz7t623FLO5K0Wu0ASptk6WCwigA/2mjc=';
