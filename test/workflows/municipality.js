"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.definitionHash = exports.organisation = exports.committee = exports.administrations = void 0;
exports.settle = settle;
const canonical_json_1 = require("../../src/domain/lifecycle/canonical-json");
const small_register_1 = require("../support/small-register");
/** One person a role, named by it; contacts and managers one an administration. */
exports.administrations = ['kultur', 'social', 'stadsbyggnad'];
exports.committee = 'kulturnamnden';
const functional = ['coordinator', 'communicator', 'data-steward', 'registrar'];
const people = [
    ['lead', 'project-lead', 'kultur'],
    ['secretary', 'committee', exports.committee],
    ['analyst', 'analyst', 'kultur'],
    ['second-analyst', 'analyst', 'kultur'],
    ...functional.map((role) => [role, role, 'kultur']),
    ...exports.administrations.map((unit) => [`contact-${unit}`, 'administration-contact', unit]),
    ...exports.administrations.map((unit) => [`manager-${unit}`, 'manager', unit]),
];
exports.organisation = {
    homes: Object.fromEntries([...functional, 'analyst'].map((role) => [role, 'kultur'])),
    administrationOf: { [exports.committee]: 'kultur' },
};
const definitionHash = (definition) => (0, small_register_1.hashOf)((0, canonical_json_1.canonicalJson)(definition));
exports.definitionHash = definitionHash;
/** A small municipality, with the definitions its dialogues begin with. */
async function settle(pool, definitions) {
    await pool.query(`insert into unit (id, kind, name, valid_from)
     select id, case id when $2 then 'committee' else 'administration' end, id, '2023-01-01' from unnest($1::text[]) id`, [[...exports.administrations, exports.committee], exports.committee]);
    await pool.query(`insert into committee_service (committee_id, administration_id, valid_from) values ($1, 'kultur', '2023-01-01')`, [exports.committee]);
    await pool.query(`insert into person (id, subject, name, email)
     select id, id, id, id || '@example.org' from unnest($1::text[]) id`, [people.map(([person]) => person)]);
    await pool.query(`insert into role_assignment (id, person_id, role, unit_id, valid_from)
     select gen_random_uuid(), p, r, u, '2023-01-01' from unnest($1::text[], $2::text[], $3::text[]) as t (p, r, u)`, [0, 1, 2].map((column) => people.map((row) => row[column])));
    for (const definition of definitions)
        await pool.query('insert into definition (hash, definition_id, version, content) values ($1, $2, $3, $4)', [...[(0, exports.definitionHash)(definition), definition.id, definition.version, definition]]);
}
