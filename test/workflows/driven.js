"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.driven = driven;
exports.eventually = eventually;
const node_crypto_1 = require("node:crypto");
const client_1 = require("@temporalio/client");
const testing_1 = require("@temporalio/testing");
const activities_1 = require("../../activities");
const publisher_1 = require("../../activities/publisher");
const bounded_pool_1 = require("../../src/database/bounded-pool");
const listener_1 = require("../../src/database/listener");
const temporal_binary_1 = require("../../src/local/temporal-binary");
const clock_1 = require("../../src/register/clock");
const definitions_1 = require("../../src/register/definitions");
const register_1 = require("../../src/register/register");
const relay_1 = require("../../src/register/relay");
const data_converter_1 = require("../../src/temporal/data-converter");
const driver_1 = require("../../src/temporal/driver");
const dialogue_messages_1 = require("../../workflows/dialogue.messages");
const database_1 = require("../support/database");
const driven_dialogue_1 = require("./driven-dialogue");
const municipality_1 = require("./municipality");
const quietly = {
    onFault: () => undefined,
    onFatal: (fault) => {
        throw fault;
    },
};
const payloadKeys = [{ id: 'test', key: (0, node_crypto_1.randomBytes)(32) }];
/** PostgreSQL, Temporal, relay and driver as in operation, with a Temporal server of the suite's own. */
async function driven(definitions) {
    (0, driver_1.installRuntime)();
    const temporal = await testing_1.TestWorkflowEnvironment.createLocal({
        server: { executable: { type: 'existing-path', path: (0, temporal_binary_1.temporalBinary)(undefined) } },
    });
    const { url, drop } = await (0, database_1.freshDatabase)();
    const pool = new bounded_pool_1.BoundedPool({ url, size: 8 });
    await (0, municipality_1.settle)(pool, definitions);
    const clock = new clock_1.Clock(pool, true);
    const known = new definitions_1.Definitions(pool);
    const surroundings = { current: () => Promise.resolve({ calendar: [], organisation: municipality_1.organisation }) };
    const register = new register_1.Register({ pool, definitions: known, surroundings });
    const publisher = { now: publisher_1.ownPages };
    const activities = (0, activities_1.createActivities)({
        ...{ pool, register, definitions: known, clock },
        publisher: { publish: (id) => publisher.now.publish(id) },
    });
    const client = new client_1.Client({ connection: temporal.connection, dataConverter: (0, data_converter_1.dataConverter)(payloadKeys) });
    const settings = { address: temporal.address, namespace: 'default', payloadKeys };
    const drivers = [];
    const startDriver = () => {
        const driver = new driver_1.Driver({ ...settings, client, activities, activitiesAtOnce: 6, ...quietly });
        driver.start();
        drivers.push(driver);
        return driver;
    };
    const listener = new listener_1.Listener(url);
    const relay = new relay_1.Relay({
        ...{ pool, temporal: () => client, onFault: () => undefined, sweepEvery: 200 },
        listen: (channel, heard) => listener.listen(channel, heard),
    });
    await relay.start();
    return {
        ...{ pool, clock, register, client, activities, publisher, startDriver, address: temporal.address },
        begin: (definition) => new driven_dialogue_1.DrivenDialogue(pool, register, definition).begin(),
        workflow: (dialogueId) => client.workflow.getHandle((0, dialogue_messages_1.dialogueWorkflowId)(dialogueId)),
        stop: async () => {
            await Promise.all(drivers.map((driver) => driver.stop()));
            await relay.stop();
            await temporal.teardown();
            await listener.close();
            await pool.end();
            await drop();
        },
    };
}
/** Asks until the answer is as wanted, and gives the last answer if it never is: the expectation then says what was wrong. */
async function eventually(ask, isWanted, withinMs = 20_000) {
    const deadline = Date.now() + withinMs;
    for (;;) {
        const answer = await ask();
        if (isWanted(answer) || Date.now() > deadline)
            return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}
