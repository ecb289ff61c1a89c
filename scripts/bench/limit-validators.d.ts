/** What build-limit.ts compiles from the limit program's own two schemas. */
declare module 'limit:validators' {
  export interface Validator {
    (value: unknown): boolean;
    errors?: { instancePath: string }[] | null;
  }
  export const channel: Validator;
  export const layout: Validator;
}
