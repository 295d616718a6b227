"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgedRows = judgedRows;
const file_chunks_1 = require("../../src/database/file-chunks");
const fault_1 = require("../../src/domain/import/fault");
const mapping_1 = require("../../src/domain/import/mapping");
const row_1 = require("../../src/domain/import/row");
const table_1 = require("../../src/domain/import/table");
const rows_1 = require("../../src/tables/rows");
const table_row_1 = require("../../src/tables/table-row");
const faults_1 = require("../faults");
/** Every row of the file after the header, one in memory at a time, as a contribution or with what is wrong with it. */
async function* judgedRows(pool, order, known) {
    const { columns, format } = order.plan;
    const seen = new Set();
    let headers = null;
    try {
        for await (const { line, cells } of (0, rows_1.rowsOf)((0, file_chunks_1.chunksOf)(pool, order.fileId), format)) {
            if (headers) {
                yield {
                    line,
                    ...firstOfItsId(judge(headers, cells, order, known), seen, columns.externalId ?? null),
                };
                continue;
            }
            headers = (0, table_1.headersOf)(cells);
            if ((0, mapping_1.absentColumns)(columns, headers).length > 0)
                throw (0, faults_1.forGood)('ColumnMissing');
        }
    }
    catch (cause) {
        if (!(cause instanceof table_row_1.UnreadableTable))
            throw cause;
        if (cause.reason !== 'quote-not-closed')
            throw (0, faults_1.forGood)(cause.reason);
        yield { line: cause.line, ok: false, faults: [(0, fault_1.fault)('quote-not-closed', null, null)] };
    }
}
function judge(headers, cells, { plan }, known) {
    const named = (0, table_1.recordOf)(headers, cells);
    return named.ok ? (0, row_1.importRow)(named.row, plan.columns, known) : named;
}
/** An id that a row before it bears already is a fault of the later row. Good rows only: a bad one is not kept. */
function firstOfItsId(row, seen, column) {
    const id = row.ok ? row.contribution.externalId : null;
    if (id === null)
        return row;
    if (seen.has(id))
        return { ok: false, faults: [(0, fault_1.fault)('external-id-repeated', column, id)] };
    seen.add(id);
    return row;
}
