import { beforeEach, expect, test } from 'vitest'
import { libraryStore, meant } from './library-store.ts'
import { selectAll, selectNone, selectTo, toggleSelected } from './select-articles.ts'

const ids = [10, 20, 30, 40, 50]
const selected = () => [...libraryStore.getState().selected].sort((a, b) => a - b)
beforeEach(() => {
  libraryStore.setState({ ids, focused: null })
  selectNone()
})

test('a range goes from where the selection began, in both directions, and leaves the rest', () => {
  toggleSelected(30)
  selectTo(50)
  expect(selected()).toEqual([30, 40, 50])
  selectTo(20)
  expect(selected()).toEqual([20, 30])
  toggleSelected(50)
  expect(selected()).toEqual([20, 30, 50])
  selectTo(40)
  expect(selected()).toEqual([40, 50])
})

test('a range without a beginning starts at the article that has the focus', () => {
  libraryStore.setState({ focused: 20 })
  selectTo(40)
  expect(selected()).toEqual([20, 30, 40])
})

test('a range from an article that is no longer on show is the one article', () => {
  toggleSelected(30)
  libraryStore.setState({ ids: [10, 20] })
  selectTo(20)
  expect(selected()).toEqual([20])
  selectTo(99)
  expect(selected()).toEqual([20])
})

test('actions are for the selection in the order of the list, else for the article with the focus', () => {
  expect(meant(libraryStore.getState())).toEqual([10])
  toggleSelected(40)
  toggleSelected(20)
  expect(meant(libraryStore.getState())).toEqual([20, 40])
  toggleSelected(40)
  toggleSelected(20)
  expect(meant(libraryStore.getState())).toEqual([20])
  selectAll()
  expect(meant(libraryStore.getState())).toEqual(ids)
})
