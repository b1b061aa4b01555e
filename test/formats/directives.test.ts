import {describe, expect, it} from 'vitest'
import {parseDirective} from '../../src/formats/directives.js'

const parse = (body: string): unknown => parseDirective(body, 3, 9)

describe('parseDirective', () => {
  it.each<[string, object]>([
    [' memolint disable ', {action: 'disable', rules: []}],
    ['memolint enable access', {action: 'enable', rules: ['access']}],
    ['memolint ignore access, call', {action: 'ignore', rules: ['access', 'call']}],
    ['memolint ignore access call -- law team', {action: 'ignore', rules: ['access', 'call'], reason: 'law team'}],
    ['memolint ignore -- law team — Ann', {action: 'ignore', rules: [], reason: 'law team — Ann'}],
    ['memolint ignore access — law', {action: 'ignore', rules: ['access'], reason: 'law'}],
    ['memolint ignore access -- ok 2026-03-20 until 2026-12-31', {
      action: 'ignore', rules: ['access'], reason: 'ok 2026-03-20', until: '2026-12-31',
    }],
    ['memolint ignore access until 2026-12-31.', {action: 'ignore', rules: ['access'], until: '2026-12-31'}],
    ['memolint ignore access -- until legal replies', {action: 'ignore', rules: ['access'], reason: 'until legal replies'}],
    ['memolint-ignore: access -- why', {action: 'ignore', rules: ['access'], reason: 'why'}],
    ['memolint-disable', {action: 'disable', rules: []}],
  ])('reads %j', (body, directive) => {
    expect(parse(body)).toEqual({directive: {...directive, start: 3, end: 9}})
  })

  it.each([
    ['memolint ingore access', '“ingore” is no memolint directive. Did you mean “ignore”?'],
    ['memolint ', '“” is no memolint directive. Write “disable”, “enable” or “ignore” after “memolint”.'],
    ['memolint ignore access because', undefined],
    ['memolint ignore access: why not?', '“access:” is no rule id. Separate ids by commas, and put “--” before the reason.'],
    ['memolint ignore access until 2026-02-30', '“2026-02-30” is no day. Write it as “until 2026-12-31”.'],
    ['memolint ignore access -- ok until 31.12.2026', '“31.12.2026” is no day. Write it as “until 2026-12-31”.'],
  ])('says what is wrong with %j', (body, message) => {
    if (message === undefined) expect(parse(body)).toHaveProperty('directive.rules', ['access', 'because'])
    else expect(parse(body)).toEqual({problem: {id: 'bad-directive', message, start: 3, end: 9}})
  })

  it.each(['', 'see memolint disable', 'memolinter disable', 'eslint disable'])('leaves %j alone', (body) => {
    expect(parse(body)).toBeUndefined()
  })
})
