// Makes vocabulary.txt of the types in npm's schema-dts, which follow schema.org.
//
//     npm install schema-dts && node vocabulary.mjs node_modules/schema-dts > vocabulary.txt
//
// A line `Type: Parent, Parent` begins each type, sorted by name; `= Value, Value` names the values of an enumeration,
// and `property: Type, Type` a property of the type's own with what it takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const text = readFileSync(join(folder, 'dist', 'schema.d.ts'), 'utf8');
const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
const types = new Map();
const parentsOf = (list) => [...new Set(list.split(',').map((name) => name.trim().replace(/Base$/, '')))];

for (const [, name, parents, body] of text.matchAll(/^interface (\w+)Base(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm)) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)].map(([, property, range]) => [
        property, range.split('|').map((type) => type.trim()).filter((type) => type !== 'IdReference'),
    ]);
    const own = parents ? parentsOf(parents).filter((parent) => /^[A-Z]/.test(parent)) : [];
    types.set(name, { parents: own, properties, values: [] });
}

for (const [, name, parents] of text.matchAll(/^export interface (\w+)Leaf extends ([^{]+) \{$/gm)) {
    if (!types.has(name)) {
        types.set(name, { parents: parentsOf(parents), properties: [], values: [] });
    }
}

for (const [, name, members] of text.matchAll(/^export type (\w+) = (.+);$/gm)) {
    const values = [...members.matchAll(/"https:\/\/schema\.org\/(\w+)"/g)].map(([, value]) => value);
    if (types.has(name)) {
        types.get(name).values.push(...values);
    }
}

const byName = ([one], [other]) => (one < other ? -1 : one > other ? 1 : 0);
const lines = [`# schema.org, from schema-dts ${version} by vocabulary.mjs`];
for (const [name, { parents, properties, values }] of [...types].sort(byName)) {
    lines.push(`${name}: ${parents.filter((parent) => types.has(parent)).join(', ')}`.trimEnd());
    if (values.length > 0) {
        lines.push(` = ${[...new Set(values)].sort().join(', ')}`);
    }
    lines.push(...properties.sort(byName).map(([property, range]) => ` ${property}: ${range.join(', ')}`));
}
console.log(lines.join('\n'));
