import { toolOf } from '@deskcheck/core/node';
import manifest from '../../../package.json' with { type: 'json' };

export const TOOL = toolOf(manifest);
