/// <reference path="./webassembly.d.ts" />
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

let engineClass: Promise<typeof SchemaEngine> | undefined

/**
 * Prisma's schema engine as WebAssembly, so that migrating needs no native download. `adapter` is how it reaches a
 * database. Loaded on first use only: most starts find nothing to migrate, and the engine is some 5 MB.
 */
export async function createSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  engineClass ??= loadEngine()
  const Engine = await engineClass
  return Engine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter))
}

/** No table or enum is exempt from migrations. */
export const nothingExternal = { externalTables: [], externalEnums: [] }

/**
 * The same adapter factory with scripts run by `runScript`. Prisma's own adapters cut a script at every semicolon
 * (which breaks functions and triggers) or do not wait for it.
 */
export function withWholeScripts(
  connect: () => Promise<SqlDriverAdapter>,
  runScript: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  const connectWhole = async (): Promise<SqlDriverAdapter> => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      await runScript(script)
    }
    return adapter
  }
  return { provider: 'postgres', adapterName: 'mentorfolio', connect: connectWhole, connectToShadowDb: connectWhole }
}

async function loadEngine(): Promise<typeof SchemaEngine> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(glueFile, '..', 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}
