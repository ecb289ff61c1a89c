import { absentElement } from '../../model/address.ts';
import { quotedInWords } from '../../words/in-words.ts';
import { defineRule } from '../../model/rule.ts';
import { nearest } from '../../words/nearest.ts';

const NEEDED = ['Chat > Collaboration', 'Workspace > Configuration > Edit'];

export default defineRule({
  summary: 'Require the permissions that are needed to set up channels and layouts.',
  why: 'Without the permissions to set up channels and layouts, the settings stay hidden from whoever sets up the workspace, and the platform refuses changes.',
  guide: 'Prerequisites, Roles & Licensing',
  level: 'error',
  messages: {
    missing:
      'The deployer lacks {{permissions}}, so settings stay hidden from whoever deploys and changes are refused. Grant {{them}}, and add {{them}} to "deployerPermissions".',
    near: '"{{value}}" is not a permission that setup needs, but "{{permission}}" is: without it, settings stay hidden from whoever deploys, and changes are refused. Did you mean that one?',
  },
  document: {
    organization({ deployerPermissions: held }, { report }) {
      if (held == null) return;
      const own = new Set(held.map((permission) => plain(permission ?? '')));
      const missing: string[] = [];
      for (const permission of NEEDED.filter((needed) => !own.has(plain(needed)))) {
        const near = nearest(plain(permission), own);
        const index = near === undefined ? -1 : held.findIndex((other) => plain(other ?? '') === near);
        const data = { value: held[index] ?? '', permission };
        if (index < 0) missing.push(permission);
        else report({ at: `/deployerPermissions/${index}`, message: 'near', data });
      }
      if (missing.length === 0) return;
      report({
        at: absentElement('/deployerPermissions', held),
        message: 'missing',
        data: {
          them: missing.length > 1 ? 'them' : 'it',
          permissions: `the permission${missing.length > 1 ? 's' : ''} ${quotedInWords(missing)}`,
        },
      });
    },
  },
});

/** People copy permissions with more or fewer spaces. */
function plain(permission: string): string {
  return permission
    .toLowerCase()
    .replaceAll(/\s*>\s*/g, '>')
    .trim();
}
