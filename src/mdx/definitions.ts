import { mdxToMdast } from 'satteri';
import type { MdxIssue } from './issue.ts';

/** The part of a syntax tree that this pass looks at. */
interface TreeNode {
  type: string;
  identifier?: string;
  label?: string | null;
  position?: { start: { line: number; column: number } };
  children?: TreeNode[];
}

interface Found {
  footnotes: Map<string, TreeNode>;
  links: Map<string, TreeNode>;
  issues: MdxIssue[];
}

/**
 * Footnotes and link definitions that the page would lose without a word: never referred to, referred to only from
 * footnotes that are lost themselves, or defined a second time. The text is one the parser has accepted, disarmed.
 */
export function definitionIssues(disarmed: string, features: Parameters<typeof mdxToMdast>[1]): MdxIssue[] {
  if (!disarmed.includes(']:')) return [];
  const root = mdxToMdast(disarmed, features) as TreeNode;
  const found: Found = { footnotes: new Map(), links: new Map(), issues: [] };
  collect(root, found);

  const used = new Set<string>();
  follow(root, found, used);
  for (const [id, node] of found.footnotes)
    if (!used.has(`^${id}`))
      found.issues.push(issue(node, `Chú thích [^${node.label ?? id}] không được gọi ở đâu trong bài.`));
  for (const [id, node] of found.links)
    if (!used.has(id))
      found.issues.push(issue(node, `Định nghĩa liên kết [${node.label ?? id}] không được dùng ở đâu trong bài.`));
  return found.issues;
}

function collect(node: TreeNode, found: Found): void {
  const table =
    node.type === 'footnoteDefinition' ? found.footnotes : node.type === 'definition' ? found.links : undefined;
  if (table && table.has(node.identifier!))
    found.issues.push(issue(node, `[${node.label ?? node.identifier}] đã được định nghĩa ở trên.`));
  else table?.set(node.identifier!, node);
  for (const child of node.children ?? []) collect(child, found);
}

/** Notes what is referred to from the running text, and from the footnotes that the running text leads to. */
function follow(node: TreeNode, found: Found, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier!);
  if (node.type === 'footnoteReference' && !used.has(`^${node.identifier}`)) {
    used.add(`^${node.identifier}`);
    const definition = found.footnotes.get(node.identifier!);
    for (const child of definition?.children ?? []) follow(child, found, used);
  }
  for (const child of node.children ?? []) if (child.type !== 'footnoteDefinition') follow(child, found, used);
}

function issue(node: TreeNode, message: string): MdxIssue {
  const { line, column } = node.position!.start;
  return { line, column, rule: 'unused-definition', message };
}
