import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences under which a library may be part of a package that is itself MIT. */
const MAY_SHIP = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 MPL-2.0 Unlicense CC0-1.0'.split(' '),
);

export interface Shipped {
  name: string;
  version: string;
  /** SPDX expression; 'none' where the package states none. */
  licence: string;
  mayShip: boolean;
  /** Named in our own package.json. */
  direct: boolean;
}

interface PackageFile {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Every npm package that can be part of what ships, directly or through another, by name. */
export function licencesOf(root: string): Shipped[] {
  const read = (file: string): PackageFile =>
    JSON.parse(readFileSync(path.join(root, file), 'utf8')) as PackageFile;
  const chosen = Object.keys(read('package.json').dependencies ?? {});
  const found = new Map<string, Shipped>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const {
      version,
      license: licence = 'none',
      dependencies = {},
    } = read(`node_modules/${name}/package.json`);
    found.set(name, { name, version, licence, mayShip: mayShip(licence), direct: chosen.includes(name) });
    for (const other of Object.keys(dependencies)) visit(other);
  };
  for (const name of chosen) visit(name);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** `(MPL-2.0 OR Apache-2.0)`: one of them; `MIT AND CC0-1.0`: all. */
function mayShip(expression: string): boolean {
  const parts = (by: string) => expression.replace(/[()]/g, '').split(by);
  return expression.includes(' AND ')
    ? parts(' AND ').every((part) => MAY_SHIP.has(part))
    : parts(' OR ').some((part) => MAY_SHIP.has(part));
}
