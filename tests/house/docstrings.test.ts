import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const rooms = ['src/domain', 'src/store', 'src/documents', 'workflows', 'activities'];

/** Every source file of a room; generated code is nobody's to document. */
function filesOf(room: string): string[] {
  if (!existsSync(room)) return [];
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .map((name) => path.join(room, name));
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** The names a statement declares, where it is of a kind that must carry a docstring. */
function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  ) {
    return [node.name?.getText() ?? 'default'];
  }
  return [];
}

function hasDocstring(node: ts.Node): boolean {
  return ts
    .getJSDocCommentsAndTags(node)
    .some((part) => ts.isJSDoc(part) && (ts.getTextOfJSDocComment(part.comment) ?? '').trim() !== '');
}

/** The exported names of a source text that say nothing about themselves. One docstring serves all overloads. */
function silentExports(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const exported = source.statements.filter(isExported);
  const spoken = new Set(exported.filter(hasDocstring).flatMap(namesOf));
  return exported.flatMap(namesOf).filter((name) => !spoken.has(name));
}

describe('docstrings', () => {
  test.each(rooms)('everything exported in %s has a docstring', (room) => {
    const silent = filesOf(room).flatMap((file) =>
      silentExports(file, readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('this test sees a missing docstring of every kind, and takes an empty one for none', () => {
    const text = `
      export const a = 1;
      export function b() {}
      export interface C {}
      export type D = 1;
      export class E {}
      /** */
      export const f = 1;
      /** @internal */
      export const g = 1;
      // only a comment
      export const h = 1;
      const hidden = 1;
      /** Says what it is. */
      export const said = 1;
      /** One for both. */
      export function twice(x: 1): 1;
      export function twice(x: 2): 2;
      export function twice(x: number) { return x; }
    `;
    expect(silentExports('a.ts', text)).toEqual(['a', 'b', 'C', 'D', 'E', 'f', 'g', 'h']);
  });
});
