/** From the author's `depends-on` to the code's `dependsOn`. */

type CamelCase<Name> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

/** The same fields with camel-case names, one level deep. */
export type Camel<Fields> = { [Name in keyof Fields as CamelCase<Name & string>]: Fields[Name] };

/** `fields` with camel-case names; what lies inside the values is left as it is. */
export function camel<Fields extends object>(fields: Fields): Camel<Fields> {
  const renamed = Object.entries(fields).map(([name, value]) => [
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(renamed) as Camel<Fields>;
}
