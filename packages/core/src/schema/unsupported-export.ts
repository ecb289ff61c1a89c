import { nearlyBundle } from './bundle.ts';
import { isObject } from '../model/json-object.ts';

/** The name of an export that deskcheck knows but doesn't read, or not as a whole. */
export function unsupportedExport(value: unknown, file: string): string | undefined {
  if (file.endsWith('.tf.json')) return 'a Terraform configuration (CX as Code)';
  if (!isObject(value)) return undefined;
  if ('terraform_version' in value && 'resources' in value) return 'a Terraform state';
  const resource = value['resource'];
  if (isObject(resource) && Object.keys(resource).some((type) => type.startsWith('genesyscloud_'))) {
    return 'a Terraform configuration (CX as Code)';
  }
  return nearlyBundle(value);
}
