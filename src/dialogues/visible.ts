import type { Actor, Organisation } from '../domain/lifecycle/command';
import { keysOf } from '../domain/lifecycle/permission';
import { roles } from '../domain/lifecycle/role';

/**
 * The act `read` of a dialogue's own definition as a condition on rows: `d` is its dialogue, `seen` its definition, `p`
 * the parameter, of type jsonb, that holds a `Viewer`. The same verdict as the rules give for one dialogue; a test holds
 * them together.
 */
export const readable = (p: string): string => `((${p}::jsonb ->> 'staff')::boolean and (
  seen.read_by @> '["staff"]'
  or seen.read_by @> '["own-staff"]' and (${p}::jsonb -> 'units') ? d.owner_id
  or seen.read_by @> '["performer"]' and exists (
    select from task a where a.dialogue_id = d.id and a.status = 'open'
      and (a.asked[1] = any(${keys(p)}) or a.asked[2] = any(${keys(p)})))
  or exists (
    select from jsonb_array_elements(seen.read_by) party
    where jsonb_typeof(party) = 'object' and (${p}::jsonb -> 'keys') ? (party->>'role' || case party->>'unit'
      when 'any' then '' when 'lead' then ':' || d.lead_id else '@' || d.owner_id end))))`;

/** By no row: gathered once for the whole statement, and looked up in the indexes of what is asked. */
const keys = (p: string): string => `array(select jsonb_array_elements_text(${p}::jsonb -> 'keys'))`;

/** As `readable`, asked row by row, so that a list in the order of its index stops at its limit. */
export const visible = (p: string): string =>
  `coalesce((select ${readable(p)} from definition seen where seen.hash = d.definition_hash), false)`;

/** What the condition needs to know of the one who asks. */
export interface Viewer {
  readonly staff: boolean;
  readonly keys: readonly string[];
  readonly units: readonly string[];
}

/** The units a person works in as an official, with the administrations they belong to. */
export function viewerOf(actor: Actor, { administrationOf }: Organisation): Viewer {
  const staff = actor.authorities.some(({ role }) => roles[role].class !== 'resident');
  const units = actor.authorities
    .filter(({ role }) => roles[role].class === 'official')
    .flatMap(({ unit }) => [unit, administrationOf[unit] ?? unit]);
  return { staff, keys: keysOf(actor), units: [...new Set(units)] };
}
