/** Keywords of deskcheck's own, as ajv writes code for them: some tell more than ajv's, the others tell the collector. */
import { _, Name, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import { strConcat } from 'ajv/dist/compile/codegen/code.js';
import { and, getProperty } from 'ajv/dist/compile/codegen/index.js';
import names from 'ajv/dist/compile/names.js';

const N = names.default;

/** The JSON Pointer of the value at hand, as an expression of the generated code. */
function pointerOf({ it }: KeywordCxt) {
  return strConcat(N.instancePath, it.errorPath);
}

/** `required`, but for documents in which `null` is absent. */
export const required: CodeKeywordDefinition = {
  keyword: 'x-required',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{missingProperty: ${params['missingProperty']}}` },
  code(cxt) {
    for (const property of cxt.schema as string[]) {
      cxt.setParams({ missingProperty: property });
      cxt.fail(_`${cxt.data}${getProperty(property)} == null`);
    }
  },
};

/** Requires one of several keys. The first of them is said to be missing. */
export const requiredOne: CodeKeywordDefinition = {
  keyword: 'x-required-one',
  type: 'object',
  schemaType: 'array',
  error: required.error as NonNullable<typeof required.error>,
  code(cxt) {
    const properties = cxt.schema as string[];
    cxt.setParams({ missingProperty: properties[0] });
    cxt.fail(and(...properties.map((property) => _`${cxt.data}${getProperty(property)} == null`)));
  },
};

/** Complains of a text that is empty or holds nothing but blanks. A regular expression would take several times as long. */
export const notBlank: CodeKeywordDefinition = {
  keyword: 'x-not-blank',
  type: 'string',
  schemaType: 'boolean',
  error: { message: '', params: () => _`{}` },
  code(cxt) {
    cxt.fail(_`${cxt.data}.trim() === ""`);
  },
};

/** `additionalProperties: false`, with an error that tells the keys that are known. */
export const closed: CodeKeywordDefinition = {
  keyword: 'x-closed',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{key: ${params['key']}, known: ${params['known']}}` },
  code(cxt) {
    const known = cxt.schema as string[];
    cxt.gen.forIn('key', cxt.data, (key) => {
      cxt.gen.if(and(...known.map((name) => _`${key} !== ${name}`)), () => {
        cxt.setParams({ key, known: known.join(',') });
        cxt.error();
      });
    });
  },
};

/** Tells the collector of a text that may be a misspelling of the one that has a meaning. The first of the list is that one. */
export const nearMisses: CodeKeywordDefinition = {
  keyword: 'x-near-misses-of',
  type: 'string',
  schemaType: 'array',
  code(cxt) {
    const [meant = '', ...others] = cxt.schema as string[];
    cxt.gen.if(and(...[meant, ...others].map((name) => _`${cxt.data} !== ${name}`)), () =>
      cxt.gen.code(
        _`this.nearlySays(${cxt.data}, ${meant}, ${[meant, ...others].join(',')}) && this.nearValue(${cxt.data}, ${meant}, ${pointerOf(cxt)})`,
      ),
    );
  },
};

/** Tells the collector of an operation. */
export const operations: CodeKeywordDefinition = {
  keyword: 'x-operation',
  type: 'string',
  schemaType: 'boolean',
  code: (cxt) => void cxt.gen.code(_`this.operation(${cxt.data}, ${pointerOf(cxt)})`),
};

/** Tells the collector of keys of an open object that its schema doesn't list, with the form of each key that it does list. */
export const open: CodeKeywordDefinition = {
  keyword: 'x-open',
  type: 'object',
  schemaType: 'array',
  code(cxt) {
    const { gen, data } = cxt;
    const known = cxt.schema as string[];
    const keys = known.map((entry) => entry.slice(0, entry.indexOf(':')));
    gen.forIn('key', data, (key) => {
      gen.if(and(...keys.map((name) => _`${key} !== ${name}`)), () =>
        gen.code(
          _`this.resembles(${key}, ${known.join(',')}) && this.unlisted(${key}, ${data}, ${pointerOf(cxt)}, ${known.join(',')})`,
        ),
      );
    });
  },
};

export const declares: CodeKeywordDefinition = {
  keyword: 'x-declares',
  type: 'object',
  schemaType: 'string',
  code: (cxt) => void cxt.gen.code(_`this.declare(${cxt.schema as string}, ${cxt.data}, ${pointerOf(cxt)})`),
};

export const references: CodeKeywordDefinition = {
  keyword: 'x-references',
  type: 'string',
  schemaType: 'string',
  code(cxt) {
    const to = cxt.schema as string;
    // The pointer of an element is put together by the collector, which mostly knows it: `"/" + i0 + "/id"`.
    const inList = /^"\/"\s*\+\s*(?<index>\w+)(?:\s*\+\s*"(?<below>[^"]*)")?$/.exec(String(cxt.it.errorPath))?.groups;
    if (inList) {
      const { index = '', below = '' } = inList;
      cxt.gen.code(_`this.listed(${to}, ${cxt.data}, ${N.instancePath}, ${new Name(index)}, ${below})`);
      return;
    }
    cxt.gen.if(_`this.minds(${to}, ${cxt.data})`, () =>
      cxt.gen.code(_`this.reference(${to}, ${cxt.data}, ${pointerOf(cxt)})`),
    );
  },
};
