// Checks every GraphQL document against the SDL of the API and writes typed documents: those of the client library to
// client/target/generated, those of the designer alone to target/generated/graphql. A document that the schema does not
// answer fails the build.
// *.staff.graphql and *.public.graphql ask one schema, *.shared.graphql holds fragments for both.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, concatAST, parse, printError, Source, validate } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sdl = join(root, '../graphql-api/src/main/resources/graphql');

await generate('client/documents', 'client/target/generated');
await generate('src', 'target/generated/graphql');

async function generate(from, to) {
  const documents = (await readdir(join(root, from), { recursive: true })).sort();
  await mkdir(join(root, to), { recursive: true });
  for (const side of ['staff', 'public']) {
    await writeFile(join(root, to, `${side}.ts`), await typed(side, from, documents));
  }
}

async function typed(side, folder, documents) {
  const names = ['shared', side];
  const source = await Promise.all(names.map((name) => readFile(join(sdl, `${name}.graphqls`), 'utf8')));
  const text = source.join('\n');
  const schema = buildSchema(text);
  const found = await Promise.all(
    documents
      .filter((path) => names.some((name) => path.endsWith(`.${name}.graphql`)))
      .map(async (path) => ({
        location: path,
        document: parse(new Source(await readFile(join(root, folder, path), 'utf8'), path)),
      })),
  );
  const faults = validate(schema, concatAST(found.map(({ document }) => document)));
  if (faults.length > 0) {
    console.error(`The ${side} schema does not answer:\n${faults.map(printError).join('\n\n')}`);
    process.exit(1);
  }
  return codegen({
    schema: parse(text),
    documents: found,
    filename: `${side}.ts`,
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      skipTypename: true,
      scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown' },
    },
    pluginMap: { operations, typedDocumentNode },
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
  });
}
