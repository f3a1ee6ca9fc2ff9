/** The file by which an installation says what an issuer's claims mean: read at start, so that a mistake is found then. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles, type Role } from '../domain/roles.ts';
import type { OidcMapping } from './oidc-issuer.ts';

const role = z.enum(roles.filter((one): one is Exclude<Role, 'system'> => one !== 'system'));
const name = z.string().trim().min(1).max(200);
const mapping = z.strictObject({
  issuerName: name,
  userNameClaim: name,
  rules: z
    .array(
      z.strictObject({
        ...{ claim: name, equals: name, mechanism: name, role },
        unit: name.optional().transform((unit) => unit ?? null),
      }),
    )
    .min(1)
    .max(2_000),
});

/** Reads a mapping: { issuerName, userNameClaim, rules: [{ claim, equals, mechanism, role, unit? }] }. @throws Error of one sentence. */
export function readMapping(file: string): OidcMapping {
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`OIDC_MAPPING_FILE: ${file} is no JSON file (${error instanceof Error ? error.message : ''}).`);
  }
  const parsed = mapping.safeParse(said);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`OIDC_MAPPING_FILE: ${file} at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}.`);
}
