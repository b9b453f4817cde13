import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a database that can be cut, as when its server goes away, and mended. */
export type Severable = { url: string; cut: () => Promise<void>; mend: () => Promise<void> }

/** Puts a way that can be cut in front of the database at `databaseUrl`. */
export const severable = async (databaseUrl: string): Promise<Severable> => {
  const there = new URL(databaseUrl)
  const open = new Set<Socket>()
  const pass = (client: Socket) => {
    const server = connect(Number(there.port), there.hostname)
    for (const end of [client, server]) {
      open.add(end)
      end.on('error', () => undefined)
      end.on('close', () => {
        open.delete(end)
        client.destroy()
        server.destroy()
      })
    }
    client.pipe(server).pipe(client)
  }
  let way: Server
  const mend = async (port = 0) => {
    way = createServer(pass).listen(port, '127.0.0.1')
    await once(way, 'listening')
    const address = way.address()
    if (typeof address !== 'object' || address === null) throw new Error('No port')
    return address.port
  }
  const port = await mend()
  const here = new URL(databaseUrl)
  here.port = String(port)
  return {
    url: here.href,
    cut: async () => {
      way.close()
      for (const end of open) end.destroy()
      await once(way, 'close')
    },
    mend: async () => {
      await mend(port)
    },
  }
}
