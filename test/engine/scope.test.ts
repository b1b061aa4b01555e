import {describe, expect, it} from 'vitest'
import {compile, lint} from '../../src/engine/lint.js'
import {markdown} from '../../src/formats/markdown.js'
import {readPack} from '../corpus/reader.js'

const compiled = compile(readPack())
const levels = (text: string): string[] => lint(markdown.read(text).blocks, compiled).map(({level}) => level)

describe('what is denied is said as a remark', () => {
  it.each([
    // The verb and its subject.
    'It refuses to call GPT-5.',
    'Not one of our functions calls GPT-5.',
    'At no point does the job call GPT-5.',
    // What the climb goes through.
    'The job can neither read nor call GPT-5.',
    'Functions cannot, and should not, call GPT-5.',
    'Our function is too old to call GPT-5.',
    'There is no way for tenants to call GPT-5 from Lambda.',
    'The key must never be used for calling GPT-5.',
    'The rule kept us from calling GPT-5.',
    'They would rather wait than call GPT-5.',
    'It does not mean that functions can call GPT-5.',
    'There is no reason your tasks should call GPT-5.',
    // What is said of the whole.
    'Access to GPT-5: none.',
    'Calling GPT-5 from Lambda is prohibited.',
    'AWS denied that functions can call GPT-5.',
    'The claim that functions can call GPT-5 is false.'
  ])('%s', text => expect(levels(text)).toEqual(['info']))
})

describe('what is denied in part, twice or of something else is a claim', () => {
  it.each([
    'Some accounts can’t call GPT-5.',
    'Only the thermostat does not call GPT-5.',
    'It sometimes fails to call GPT-5.',
    'Functions cannot fail to call GPT-5.',
    'There is no reason your tasks shouldn’t call GPT-5.',
    'There is no faster way to call GPT-5 from Lambda.',
    'It isn’t difficult to call GPT-5 from Lambda.',
    'Nobody has to write glue code to call GPT-5.',
    'You no longer need a gateway to call GPT-5.',
    'The job won’t start without calling GPT-5.',
    'No sooner had the job called GPT-5 than it ended.',
    'Nobody denies that functions can call GPT-5.',
    'Nobody has access to GPT-5 yet.',
    'Don’t call GPT-5 too often.',
    'Nobody but the platform team may call GPT-5.',
    'In case GPT-5 cannot be called, wait.'
  ])('%s', text => expect(levels(text)).toEqual(['error']))
})

describe('what is put up as wording is nothing', () => {
  it.each([
    'Wrong: call GPT-5 from Lambda.',
    '# Words to avoid\n\nCall GPT-5 from Lambda.',
    'Never write “call GPT-5”.',
    'Put “call GPT-5” on no slide.',
    'Instead of “call GPT-5”, write “build”.',
    'We warn against the claim that functions can call GPT-5.',
    'Don’t say that functions can call GPT-5.'
  ])('%s', text => expect(levels(text)).toEqual([]))
})
