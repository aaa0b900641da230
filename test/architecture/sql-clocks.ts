// Finds SQL inside TypeScript that asks PostgreSQL for its own time instead of app.now() or app.clock().

import ts from 'typescript';
import type { SourceFile } from './repository';

const clock =
  /(?<![\w.])(?:now|clock_timestamp|transaction_timestamp|statement_timestamp)\s*\(\s*\)|(?<![\w.])(?:current_(?:timestamp|date|time)|localtime(?:stamp)?)\b|'now'::/gi;
const sql =
  /\b(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|create\s+(or\s+replace\s+)?\w+|alter\s+table|default|where|returning)\b/is;

export function clocksInSql({ path, text }: SourceFile): readonly string[] {
  // Almost no file has one, and parsing is what takes time.
  if (text.search(clock) === -1) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const written = node.getText(source);
      if (sql.test(written)) {
        for (const match of written.matchAll(clock)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source) + match.index);
          found.push(`${path}:${line + 1}: ${match[0]}`);
        }
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
