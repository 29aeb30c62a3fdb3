import { parseSync } from 'vite'

/** A node of a syntax tree, as far as it matters here. */
type Node = { readonly type: string; readonly [field: string]: unknown }

/** Attributes that a person reads or hears. */
const SPOKEN = /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|alt)$/

/**
 * Words that a component writes itself instead of taking them from the catalogues: text between tags, and attributes
 * that are spoken. What stands in an element that names its own language is meant so, as `<span lang="en">Aa</span>`.
 */
export function bareWords(path: string, source: string): string[] {
  const found: string[] = []
  visit(parseSync(path, source, { lang: 'tsx' }).program as unknown as Node, found)
  return found
}

function visit(node: Node, found: string[]): void {
  if (node.type === 'JSXElement' && isOfOwnLanguage(node)) return
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of nodesIn(node.children)) say(child, found)
  if (node.type === 'JSXAttribute' && SPOKEN.test(String((node.name as Node).name)) && isNode(node.value))
    say(node.value, found)
  for (const part of Object.values(node)) for (const child of nodesIn(part)) visit(child, found)
}

/** What an expression comes to as far as it is written out; calls and names are others' words. */
function say(node: Node, found: string[]): void {
  const words = (text: unknown) => {
    if (typeof text === 'string' && /\p{L}/u.test(text)) found.push(text.trim())
  }
  if (node.type === 'JSXText' || node.type === 'Literal') words(node.value)
  else if (node.type === 'TemplateLiteral') words(writtenOut(node))
  else if (node.type === 'JSXExpressionContainer') say(node.expression as Node, found)
  else if (node.type === 'ConditionalExpression') {
    say(node.consequent as Node, found)
    say(node.alternate as Node, found)
  } else if (node.type === 'LogicalExpression') {
    // Before && stands a condition, before ?? and || something to be said.
    if (node.operator !== '&&') say(node.left as Node, found)
    say(node.right as Node, found)
  }
}

/** The words of a template; what is put in stands as an ellipsis. */
const writtenOut = (template: Node): string =>
  nodesIn(template.quasis)
    .map(part => (part.value as { raw: string }).raw)
    .join('…')

const isOfOwnLanguage = (element: Node): boolean =>
  nodesIn((element.openingElement as Node).attributes).some(
    attribute => attribute.type === 'JSXAttribute' && (attribute.name as Node).name === 'lang',
  )

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode)
