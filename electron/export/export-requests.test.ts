import { describe, expect, it, vi } from 'vitest'
import { failure, success } from '../../shared/result.ts'
import { exportRequests } from './export-requests.ts'

const CHOICE = { format: 'html', arrangement: 'facing', marks: true } as const

function rig(
  path: string | null,
  written = success<unknown>(null) as ReturnType<typeof success> | ReturnType<typeof failure>,
) {
  const asked: [string, unknown][] = []
  const ask = vi.fn(async (name: string, what: unknown) => {
    asked.push([name, what])
    if (name !== 'readSummaries') return written
    return success([{ title: { arabic: 'عنوان', english: '' } }])
  })
  const around = {
    askWhereToExport: vi.fn(async () => path),
    askForExportFolder: vi.fn(async () => path),
    showInFolder: vi.fn(),
    savePdf: vi.fn(async () => success(path)),
    titlesIn: () => 'english' as const,
  }
  return { requests: exportRequests({ ask } as never, around), asked, around }
}

describe('an export', () => {
  it('is asked where to under the title that there is, and only its handle comes back', async () => {
    const { requests, asked, around } = rig('/home/a/page.html')
    const answer = await requests.exportArticle({ job: 'j', id: 3, choice: CHOICE })
    expect(around.askWhereToExport.mock.calls).toEqual([['عنوان', 'html']])
    expect(asked.at(-1)).toEqual([
      'exportArticleFile',
      { job: 'j', id: 3, choice: CHOICE, path: '/home/a/page.html' },
    ])
    expect(answer).toEqual(success({ handle: expect.any(String), name: 'page.html', files: 1 }))
    expect(JSON.stringify(answer)).not.toContain('/home')
    if (!answer.ok || !answer.value) throw new Error('no export')
    expect(requests.showExported({ handle: answer.value.handle })).toEqual(success(null))
    expect(around.showInFolder.mock.calls).toEqual([['/home/a/page.html']])
  })

  it('that was left in the dialog writes nothing', async () => {
    const { requests, asked } = rig(null)
    expect(await requests.exportArticle({ job: 'j', id: 3, choice: CHOICE })).toEqual(success(null))
    expect(await requests.exportArticles({ job: 'j', ids: [3], choice: CHOICE })).toEqual(success(null))
    expect(await requests.savePdf({ job: 'j', suggestedName: 'a' })).toEqual(success(null))
    expect(asked.map(([name]) => name)).toEqual(['readSummaries'])
  })

  it('that was refused says so', async () => {
    const { requests } = rig('/home/a/page.html', failure('unwritable-file', 'page.html'))
    expect(await requests.exportArticle({ job: 'j', id: 3, choice: CHOICE })).toMatchObject({
      code: 'unwritable-file',
    })
  })

  it('of several goes into a folder and counts what was written', async () => {
    const { requests } = rig('/home/a/articles', success({ files: 2 }))
    expect(await requests.exportArticles({ job: 'j', ids: [3, 4, 5], choice: CHOICE })).toEqual(
      success({ handle: expect.any(String), name: 'articles', files: 2 }),
    )
  })

  it('that is not known is not shown', () => {
    const { requests, around } = rig('/home/a')
    expect(requests.showExported({ handle: '/etc/passwd' })).toMatchObject({ code: 'not-found' })
    expect(around.showInFolder).not.toHaveBeenCalled()
  })
})
