import { expect, test, vi } from 'vitest'
import { beforeUpdate, getReady, type Release, release } from './release.ts'

test('whoever listens is told of a waiting release, until they stop', () => {
  const heard = vi.fn()
  const stop = release.listen(heard)
  const waiting: Release = { kind: 'WAITING', update: async () => undefined }
  release.tell(waiting)
  expect(release.now()).toBe(waiting)
  stop()
  release.tell({ kind: 'CURRENT' })
  expect(heard).toHaveBeenCalledTimes(1)
})

test('what was asked for is done before an update, and no more once it is taken back', async () => {
  const kept = vi.fn(async () => undefined)
  const takeBack = beforeUpdate(kept)
  await getReady()
  takeBack()
  await getReady()
  expect(kept).toHaveBeenCalledTimes(1)
})

test('words that could not be kept stop the update', async () => {
  const takeBack = beforeUpdate(() => Promise.reject(new Error('no room')))
  await expect(getReady()).rejects.toThrow('no room')
  takeBack()
})
