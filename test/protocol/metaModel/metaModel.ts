import { join } from 'node:path';
import ts from 'typescript';

/** Says what is wrong with a value; nothing when it is as its type says. */
export type Check = (value: unknown) => string[];

/** What the protocol says that messages hold, by method. A part is missing where there is none. */
export interface MetaModel {
  readonly params: ReadonlyMap<string, Check>;
  readonly results: ReadonlyMap<string, Check>;
}

const root = join(__dirname, '../../..');
const PROTOCOL = join(root, 'node_modules/vscode-languageserver-protocol/lib/common/api.d.ts');
const OURS = join(root, 'server/src/protocol/requests.ts');

let known: MetaModel | undefined;

/**
 * The meta-model of LSP, with our own requests. No package holds the file `metaModel.json`; it is generated from the declarations of
 * vscode-languageserver-protocol, which are installed, so they are read here by the same compiler.
 */
export function metaModel(): MetaModel {
  return (known ??= readMetaModel());
}

function readMetaModel(): MetaModel {
  const program = ts.createProgram([PROTOCOL, OURS], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  });
  const checker = program.getTypeChecker();
  const check = (type: ts.Type): Check => {
    return (value) => problemsOf(checker, type, undefined, value, '');
  };
  const exported = (file: string): ts.Symbol[] => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} cannot be read`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  };

  const params = new Map<string, Check>();
  const results = new Map<string, Check>();
  for (const symbol of exported(PROTOCOL)) {
    const message = symbol.exports?.get('type' as ts.__String);
    const name = symbol.exports?.get('method' as ts.__String);
    if (!message || !name) continue;
    const method = checker.getTypeOfSymbol(name);
    if (!method.isStringLiteral()) continue;
    const type = checker.getTypeOfSymbol(message) as ts.TypeReference;
    const [first, second] = checker.getTypeArguments(type);
    switch (type.symbol.name) {
      case 'ProtocolRequestType':
        params.set(method.value, check(first));
        results.set(method.value, check(second));
        break;
      case 'ProtocolRequestType0':
        results.set(method.value, check(first));
        break;
      case 'ProtocolNotificationType':
        params.set(method.value, check(first));
    }
  }
  // Ours are named alike: `keepRequest` is 'zontik/keep', its answer a KeepResult.
  for (const symbol of exported(OURS)) {
    const [, name, kind] = /^(.*)(Result|Params)$/.exec(symbol.name) ?? [];
    if (!name) continue;
    const method = `zontik/${name[0].toLowerCase()}${name.slice(1)}`;
    (kind === 'Result' ? results : params).set(method, check(checker.getDeclaredTypeOfSymbol(symbol)));
  }
  return { params, results };
}

/** @param node how the type was written, where that says more: an `integer` is a number to the compiler */
function problemsOf(checker: ts.TypeChecker, type: ts.Type, node: ts.TypeNode | undefined, value: unknown, path: string): string[] {
  const wrong = (wanted: string): string[] => [`${path || 'the value'} is ${shown(value)}, not ${wanted}`];
  const { flags } = type;
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
  if (flags & ts.TypeFlags.Null) return value === null ? [] : wrong('null');
  if (flags & ts.TypeFlags.Undefined) return value === undefined ? [] : wrong('left out');
  // JSON has no other way to answer with nothing.
  if (flags & ts.TypeFlags.Void) return value === undefined || value === null ? [] : wrong('nothing');
  if (type.isLiteral()) return value === type.value ? [] : wrong(JSON.stringify(type.value));
  if (flags & ts.TypeFlags.BooleanLiteral) return String(value) === checker.typeToString(type) ? [] : wrong(checker.typeToString(type));
  if (type.isUnion()) {
    const alternatives = type.types.map((each) => ({ each, problems: problemsOf(checker, each, writtenFor(node, each), value, path) }));
    if (alternatives.some(({ problems }) => problems.length === 0)) return [];
    const something = alternatives.filter(({ each }) => !(each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    if (something.every(({ each }) => each.isLiteral())) return wrong(something.map(({ each }) => checker.typeToString(each)).join(' or '));
    // The alternative that came nearest is what was meant.
    return something.map(({ problems }) => problems).reduce((best, each) => (depth(each) > depth(best) ? each : best));
  }
  if (flags & ts.TypeFlags.StringLike) return typeof value === 'string' ? addressProblems(node, value, path) : wrong('a string');
  if (flags & ts.TypeFlags.NumberLike) return typeof value === 'number' ? numberProblems(node, value, path) : wrong('a number');
  if (flags & ts.TypeFlags.BooleanLike) return typeof value === 'boolean' ? [] : wrong('true or false');
  if (checker.isTupleType(type)) {
    const elements = checker.getTypeArguments(type as ts.TypeReference);
    if (!Array.isArray(value) || value.length !== elements.length) return wrong(`a list of ${elements.length}`);
    return elements.flatMap((element, index) => problemsOf(checker, element, undefined, value[index], `${path}[${index}]`));
  }
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    const written = node && ts.isArrayTypeNode(node) ? node.elementType : undefined;
    if (!Array.isArray(value)) return wrong('a list');
    return value.flatMap((each, index) => problemsOf(checker, element, written, each, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('an object');
  return objectProblems(checker, type, value as Record<string, unknown>, path);
}

function objectProblems(checker: ts.TypeChecker, type: ts.Type, value: Record<string, unknown>, path: string): string[] {
  const properties = checker.getPropertiesOfType(type);
  const index = checker.getIndexInfosOfType(type)[0];
  const problems = properties.flatMap((property) => {
    const place = `${path}.${property.name}`;
    const given = value[property.name];
    if (given === undefined) return property.flags & ts.SymbolFlags.Optional ? [] : [`${place} is missing`];
    const declared = property.valueDeclaration;
    const written = declared && ts.isPropertySignature(declared) ? declared.type : undefined;
    return problemsOf(checker, checker.getTypeOfSymbol(property), written, given, place);
  });
  // A type without any property (`object`) may hold anything.
  if (properties.length === 0 && !index) return problems;
  for (const [name, given] of Object.entries(value)) {
    if (properties.some((property) => property.name === name)) continue;
    if (index) problems.push(...problemsOf(checker, index.type, undefined, given, `${path}.${name}`));
    else if (given !== undefined) problems.push(`${path}.${name} is not known`);
  }
  return problems;
}

/** How an alternative of a union was written. */
function writtenFor(node: ts.TypeNode | undefined, type: ts.Type): ts.TypeNode | undefined {
  if (!node || !ts.isUnionTypeNode(node)) return node;
  const wanted = type.flags & ts.TypeFlags.Number ? /^u?integer$/ : type.flags & ts.TypeFlags.String ? /^(DocumentUri|URI)$/ : /\[\]$/;
  return node.types.find((each) => wanted.test(each.getText()));
}

function numberProblems(node: ts.TypeNode | undefined, value: number, path: string): string[] {
  const name = node?.getText();
  if (name !== 'integer' && name !== 'uinteger') return Number.isFinite(value) ? [] : [`${path} is no number that JSON can hold`];
  const isInRange = Number.isInteger(value) && Math.abs(value) <= 2 ** 31 - 1 && (name === 'integer' || value >= 0);
  return isInRange ? [] : [`${path} is ${value}, not ${name === 'integer' ? 'a whole number' : 'a whole number from 0'}`];
}

function addressProblems(node: ts.TypeNode | undefined, value: string, path: string): string[] {
  const isAddress = !/^(DocumentUri|URI)$/.test(node?.getText() ?? '') || /^[a-z][a-z0-9+.-]*:/i.test(value);
  return isAddress ? [] : [`${path} is ${shown(value)}, not an address`];
}

/** How far into the value the first problem is. */
function depth(problems: readonly string[]): number {
  return problems[0].split(' ')[0].split(/[.[]/).length * 100 - problems.length;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
