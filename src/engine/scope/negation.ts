import {isPerson} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import {governingVerbs, NEGATIVE_DETERMINER, NEGATIVE_VERB} from './governors.js'
import {hasException, inCondition, isPartial, lowerOf, PARTIAL} from './partial.js'
import {fronted, isBetter, isSpared, modalBefore, needed, takenBackBy} from './negators.js'
import {isJoined, lacksRight, presupposed} from './presupposed.js'
import {refutation, verdictOn} from './refutation.js'
import {deniedAbove} from './denied-above.js'
import type {Scope} from './scope.js'

const NEGATIVE_ADJECTIVE = /^(?:unable|impossible|forbidden|prohibited|unnecessary|banned|illegal|disallowed|unavailable)$/
/** Where there is none of it, the thing is there: “no trouble getting access”. */
const TROUBLE = /^(?:trouble|problems?|difficult(?:y|ies)|hassle|qualms?|hesitation|doubts?|limits?|reason)$/
const EFFORT = /^(?:difficult|hard|tricky|complicated|complex|expensive|costly|cheap|easy|simple|trivial|straightforward|quick|slow|unusual|uncommon|rare|surprising|unreasonable)$/
const COMPLEMENT_VERB = /^(?:need|want|have|try|plan|intend|allow|let|enable|permit|expect|seem|appear|claim|aim|mean|propose|begin|start|continue|require|get|be|use|able|go|hope|ask|help|authorize|empower|entitle|attempt|choose|design|build|make|support|know|promise|offer|happen|suppose|wish|like|dare|manage|care)$/
const ASSERTION = /^(?:say|write|claim|state|imply|suggest|mean|think|believe|promise|tell|describe|assume|pretend|indicate|announce|conclude|advertise|insinuate|hint|assert|infer|argue|know|guarantee|make)$/

/** Whether the sentence denies the frame: the negatives that reach it, from its own noun phrase up through the verbs that govern it. An even number takes nothing back. */
export function negation(frame: Frame, page: Page): Scope | undefined {
  const {sentence} = frame
  const {clauses} = sentence
  const denial = (why: string): Scope => ({kind: 'denial', why})
  const text = page.folded(sentence.block).text.slice(clauses.words[sentence.from]!.start, clauses.words[sentence.to - 1]!.end)
  if (/\?["')\]]*$/.test(text)) return undefined
  let negatives = 0
  let why = ''
  const count = (reason: string): void => {
    negatives++
    why = reason
  }
  // The trigger's own noun phrase: “no access”, “without access”.
  const np = clauses.np(frame.phrase)
  if (np && frame.occurrence.trigger.construction !== 'adjective' && (frame.construction !== 'phrase' || np.from < frame.occurrence.at)) {
    if (NEGATIVE_DETERMINER.test(np.determiner ?? '') || (np.from + 1 === frame.occurrence.at && clauses.words[np.from]!.lower === 'zero')) count(`“${np.determiner ?? ''}” denies it`)
    const negated = clauses.words.slice(Math.max(sentence.from, np.from - 1), np.from).some(word => word.lower === 'not' || word.lower === 'nor' || word.lower === 'neither')
    if (negated && frame.construction !== 'phrase' && clauses.vg(frame.vg ?? -1)?.negated === undefined && !/^(?:only|just|all|every)$/.test(clauses.words[np.from]!.lower)) count('“not” denies it')
  }
  // A noun phrase denies once, as whatever it is met.
  const denying = new Set<number>()
  const countOnce = (one: number, reason: string): void => {
    if (!denying.has(one)) count(reason)
    denying.add(one)
  }
  // “hosts none of them”, “gives nobody access”
  for (const one of [frame.object?.np, frame.recipient]) {
    if (one === undefined || frame.construction === 'passive' || frame.construction === 'phrase') continue
    if (NEGATIVE_DETERMINER.test(clauses.np(one)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(one).lower)) countOnce(one, 'the object is denied')
  }
  // “call Nova from Lambda, but not GPT-5”
  const added = frame.object?.np
  if (added !== undefined && clauses.is(added - 1, 'neg') && (clauses.is(added - 2, 'cc') || clauses.lower(added - 2) === ',') && frame.objects.length > 1) count('“not” denies it')
  // “it isn't GPT-5 that customers access”
  const cleft = frame.construction === 'relative' && frame.object?.np !== undefined ? clauses.vg(frame.object.np - 1) : undefined
  if (cleft?.lemma === 'be' && cleft.negated !== undefined && !isPartial(clauses, frame.object!.np! - 1)) count('“not” reaches it')
  let phrase = frame.vg ?? frame.phrase
  // “not accessible”, “never available”
  if (frame.occurrence.trigger.construction === 'adjective' && frame.phrase !== phrase) {
    for (let at = phrase + 1; at < frame.phrase; at++) if (clauses.phrases[at]!.kind === 'neg' && !PARTIAL.test(lowerOf(clauses, at + 1))) count('“not” denies it')
    if (np && NEGATIVE_DETERMINER.test(np.determiner ?? '')) count('it is denied')
  }
  if (frame.occurrence.trigger.construction === 'adjective' && frame.vg === undefined) {
    let left = frame.phrase - 1
    while (clauses.phrases[left]?.kind === 'adv' && !/^(?:no|not)$/.test(lowerOf(clauses, left))) left--
    if (clauses.phrases[left]?.kind === 'neg') {
      if (PARTIAL.test(lowerOf(clauses, left + 1))) return undefined
      count('“not” denies it')
    }
  }
  let vg = clauses.vg(phrase)
  for (let guard = 0; guard < 6; guard++) {
    let left = phrase - 1
    if (vg) {
      // “some accounts can't”: others can.
      if (vg.negated !== undefined && clauses.subjectOf(phrase).some(one => /^(?:some|many|most|few|several|certain|half)$/.test(clauses.np(one)?.determiner ?? ''))) return undefined
      // “Only the thermostat does not call it”: all others do.
      if (vg.negated !== undefined && clauses.subjectOf(phrase).some(one => clauses.is(one - 1, 'adv') && clauses.lower(one - 1) === 'only')) return undefined
      if (vg.negated !== undefined && guard === 0 && presupposed(frame, vg.lemma)) return undefined
      if (vg.negated !== undefined) {
        if (isPartial(clauses, phrase)) return undefined
        count(`“${clauses.words[vg.negated]!.text}” reaches it`)
      }
      // “can neither access them nor call them”, “cannot call it, nor access it”
      if (clauses.words[vg.from - 1]?.lower === 'neither' || clauses.words[vg.from - 1]?.lower === 'nor' || (clauses.phrases[left]?.kind === 'neg')) count('“neither … nor” reaches it')
      if (guard > 0 || frame.vg !== frame.phrase) {
        // “sometimes fails to call it”: else it does.
        if (vg.lemma === 'fail' && clauses.words.slice(vg.from, vg.head).some(word => /^(?:sometimes|occasionally|often|rarely|seldom|may|might|can|could)$/.test(word.lower))) return undefined
        if (NEGATIVE_VERB.test(vg.lemma) && !(vg.lemma === 'lack' && guard > 0)) count(`“${vg.lemma}” takes it back`)
      }
      // “nobody has to write code to call it”: what is spared is the writing.
      if (vg.form === 'infinitive' && guard === 0 && isSpared(clauses, left)) return undefined
      // “nobody has to leave for calling it”: a purpose, a time or a reason is no part of what is denied.
      const subject = vg.form === 'gerund' && /^(?:for|by|before|after|when|while|about|than)$/.test(clauses.lower(left)) ? [] : clauses.subjectOf(phrase)
      const negative = subject.find((one, at) => (at === subject.length - 1 || isJoined(clauses, subject)) && !TROUBLE.test(clauses.headWord(one).lower) && (NEGATIVE_DETERMINER.test(clauses.np(one)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(one).lower)))
      // “your role has no policy that grants access to it”: who lacks the right, others have it.
      if (negative !== undefined && lacksRight(clauses, negative)) return undefined
      // “nobody may share your access”
      if (negative !== undefined && guard === 0 && presupposed(frame, vg.lemma)) return undefined
      if (negative !== undefined && guard < 3) countOnce(negative, `“${clauses.np(negative)!.determiner ?? clauses.headWord(negative).text}” denies it`)
      const first = subject[0]
      const lead = first !== undefined && first > 0 ? clauses.phrases[first - 1]! : undefined
      // “the role without which nobody can”
      if (lead?.kind === 'rel' && clauses.lower(first! - 2) === 'without') count('“without” denies it')
      if (lead?.kind === 'neg') {
        // “not one of our functions”, “not a single one”
        if (lead.lower === 'not' && (clauses.headWord(first!).lower === 'one' || /^(?:one|a single)/.test(clauses.words.slice(clauses.phrases[first!]!.from).map(word => word.lower).slice(0, 2).join(' ')))) countOnce(first!, '“not one” denies it')
        else if (lead.lower === 'neither' || lead.lower === 'nor') countOnce(first!, '“neither … nor” denies it')
        else return undefined
      }
      // “neither of them may”
      if (lead?.kind === 'prep' && lead.lower === 'of' && first !== undefined && clauses.phrases[first - 2]?.kind === 'neg' && guard < 3) countOnce(first, '“neither” denies it')
      // “at no point does …”, “never will …”
      if (first !== undefined && clauses.vg(first - 1)?.bare && guard === 0 && fronted(clauses, first - 1)) count('a negation is fronted')
      const inverted = clauses.vg(first === undefined ? -1 : first - 1)
      if (inverted?.bare && inverted.negated !== undefined && isPartial(clauses, first! - 1)) return undefined
      if (inverted?.bare && inverted.negated !== undefined && vg.from > (first === undefined ? 0 : clauses.phrases[first]!.from)) count('“not” reaches it')
    }
    while (clauses.phrases[left]?.kind === 'adv' || clauses.phrases[left]?.kind === 'neg') left--
    const before = clauses.phrases[left]
    if (!before) break
    // “never sold it as a way around …”
    if (before.kind === 'prep' && before.lower === 'as' && vg === undefined && np) {
      const governor = clauses.verbBefore(left)
      if (governor < 0) break
      phrase = governor
      vg = clauses.vg(governor)
      continue
    }
    // “is not a way around …”
    if (vg === undefined && frame.construction === 'phrase' && np && before.kind === 'vg' && before.lemma === 'be' && guard === 0) {
      phrase = left
      vg = before
      continue
    }
    if (before.kind === 'prep' && (vg === undefined || vg.form === 'gerund' || vg.form === 'participle' || vg.form === 'base')) {
      if (before.lower === 'as' && clauses.lower(left - 2) === 'without' || before.lower === 'as' && clauses.lower(left - 3) === 'without') count('“without” takes it back')
      // “must never be used for calling it”
      const purpose = before.lower === 'for' && vg?.form === 'gerund' ? clauses.vg(left - 1) : undefined
      if (purpose && /^(?:use|mean|intend|design|make|build|license|clear|approve)$/.test(purpose.lemma)) {
        phrase = left - 1
        vg = purpose
        continue
      }
      const taker = takenBackBy(clauses, left)
      if (taker !== undefined && needed(clauses, left)) return undefined
      if (taker !== undefined) count(`“${taker}” takes it back`)
      else if (before.lower === 'from' || before.lower === 'against') {
        // “prevents them from calling”, “refrain from calling”
        const governor = clauses.verbBefore(left)
        // “kept us from calling”
        const keeps = governor >= 0 && before.lower === 'from' && /^(?:keep|save|spare|hold)$/.test(clauses.vg(governor)!.lemma) && (clauses.np(left - 1)?.pronoun || (clauses.vg(governor)!.lemma === 'keep' && clauses.np(left - 1) !== undefined && clauses.vg(left - 2) !== undefined))
        if (keeps) count(`“${clauses.vg(governor)!.lemma} from” takes it back`)
        if (governor >= 0 && (keeps || NEGATIVE_VERB.test(clauses.vg(governor)!.lemma))) {
          phrase = governor
          vg = clauses.vg(governor)
          continue
        }
      }
      break
    }
    if (vg === undefined) break
    if (vg.form === 'gerund' && before.kind === 'vg' && NEGATIVE_VERB.test(before.lemma)) {
      phrase = left
      vg = before
      continue
    }
    if (vg.form === 'infinitive') {
      let governor = left
      if (before.kind === 'adj') {
        // “not difficult to call”, “not cheap to call”: what it takes is spoken of.
        if (EFFORT.test(before.lower) && clauses.lower(left - 1) !== 'too') return undefined
        if (NEGATIVE_ADJECTIVE.test(before.lower)) count(`“${before.lower}” denies it`)
        // “too old to call it”; “too expensive to call” is said of what is called.
        else if (clauses.lower(left - 1) === 'too' && (frame.object?.np ?? -1) > frame.phrase) count('“too” denies it')
        while (governor >= 0 && clauses.phrases[governor]!.kind !== 'vg') governor--
      } else if (before.kind === 'np') {
        if (NEGATIVE_DETERMINER.test(before.determiner ?? '') && /^(?:way|need|reason|option|plan|plans|right|permission|possibility|means|method|intention|api|route|path)$/.test(clauses.headWord(left).lower) && !isBetter(clauses, left)) {
          count(`“no ${clauses.headWord(left).lower}” denies it`)
          break
        }
        // “no way for tenants to access it”
        const way = clauses.lower(left - 1) === 'for' ? left - 2 : -1
        if (clauses.np(way)?.determiner === 'no' && /^(?:way|plan|plans|means|method|option|possibility|permission|path|route)$/.test(clauses.headWord(way).lower) && !isBetter(clauses, way)) {
          count(`“no ${clauses.headWord(way).lower}” denies it`)
          break
        }
        governor = left - 1
        // “is not a way to bypass it”
        const copula = clauses.vg(governor)
        if (copula && /^(?:be|offer|provide|have|become)$/.test(copula.lemma) && /^(?:way|means|tool|route|path|method|workaround)$/.test(clauses.headWord(left).lower)) {
          phrase = governor
          vg = copula
          continue
        }
        while (governor >= 0 && (clauses.phrases[governor]!.kind === 'adv' || clauses.phrases[governor]!.kind === 'neg')) governor--
        const verb = clauses.vg(governor)
        // “you no longer need a gateway to access GPT-5”: the thing is not needed, the access stands.
        const none = verb !== undefined && clauses.subjectOf(governor).some(one => NEGATIVE_DETERMINER.test(clauses.np(one)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(one).lower))
        if (verb && /^(?:need|require|have)$/.test(verb.lemma) && (verb.negated !== undefined || none) && (!isPerson(clauses.headWord(left).lower) || /^(?:an?|another|any)$/.test(before.determiner ?? ''))) break
        if (!verb || !/^(?:let|allow|enable|permit|help|want|ask|need|require|empower|authorize|entitle|expect|get|have|forbid|tell|make)$/.test(verb.lemma)) break
      } else if (before.kind !== 'vg') break
      const verb = clauses.vg(governor)
      if (!verb || (!COMPLEMENT_VERB.test(verb.lemma) && !NEGATIVE_VERB.test(verb.lemma) && !verb.bare)) break
      phrase = governor
      vg = verb
      continue
    }
    // “lets teams call”, “does not let you call”
    if (vg.form === 'base' && before.kind === 'np') {
      const verb = clauses.vg(left - 1)
      if (verb && /^(?:let|make|help|have)$/.test(verb.lemma)) {
        phrase = left - 1
        vg = verb
        continue
      }
    }
    // “may in no case call it”: a phrase between the modal and its verb, which is counted as what stands before the verb.
    const parted = vg.form === 'base' && before.kind === 'np' && clauses.is(left - 1, 'prep') ? clauses.vg(left - 2) : undefined
    if (parted?.bare && parted.modal !== undefined) {
      phrase = left - 2
      vg = parted
      continue
    }
    // “cannot, and should not, access”: the modal stands before the comma.
    const auxiliary = before.kind === 'sign' && before.lower === ',' && vg.form === 'base' ? modalBefore(clauses, left) : -1
    const modal = clauses.vg(auxiliary)
    if (modal) {
      phrase = auxiliary
      vg = modal
      continue
    }
    // Coordination: “cannot access or call”
    if ((before.kind === 'cc' || (before.kind === 'sign' && before.lower === ',')) && vg.form !== 'finite') {
      const other = clauses.verbBefore(left)
      // “nor call it”: counted already.
      if (before.lower === 'nor' && negatives > 0) break
      if (other >= 0 && before.kind === 'cc' && /^(?:or|nor|and)$/.test(before.lower) && ((clauses.vg(other)!.negated !== undefined && vg.form !== 'gerund') || clauses.vg(other)!.form === vg.form)) {
        if (before.lower === 'and' && clauses.vg(other)!.negated !== undefined && clauses.np(left - 1) && vg.form === 'base') {
          break
        }
        // “can neither access nor call”: one negation in two words.
        const earlier = clauses.vg(other)!
        if (before.lower === 'nor' && negatives > 0 && (earlier.negated !== undefined || clauses.is(other - 1, 'neg'))) negatives--
        phrase = other
        vg = earlier
        continue
      }
    }
    // “there is no reason your tasks shouldn't call GPT-5”
    if (before.kind === 'np' && vg.form === 'finite') {
      const reason = clauses.np(left - 1) ? left - 1 : clauses.is(left - 1, 'rel') || clauses.is(left - 1, 'sub') ? left - 2 : -1
      if (clauses.np(reason)?.determiner === 'no' && /^(?:reason|excuse|cause|chance|way|danger)$/.test(clauses.headWord(reason).lower)) count(`“no ${clauses.headWord(reason).lower}” denies it`)
    }
    // “AWS is not where they run”
    const copula = before.kind === 'np' && clauses.lower(left - 1) === 'where' ? clauses.vg(left - 2) ?? (clauses.is(left - 2, 'neg') ? clauses.vg(left - 3) : undefined) : undefined
    if (copula?.lemma === 'be' && copula.negated !== undefined && !clauses.words.slice(copula.to, before.from).some(word => word.lower === 'only' || word.lower === 'just')) count('“not” reaches it')
    // “it does not mean that you can call GPT-5”
    if (before.kind === 'np' || before.kind === 'sub') {
      const verbs = governingVerbs(clauses, {...frame, vg: phrase})
      const matrix = verbs[1]
      // “it is not that you can't call GPT-5”
      if (before.kind === 'np' && clauses.lower(left - 1) === 'that' && clauses.vg(left - 2)?.lemma === 'be' && clauses.vg(left - 2)!.negated !== undefined && clauses.headWord(clauses.subjectOf(left - 2)[0] ?? left).lower === 'it') count('“not” takes back what is said')
      if (matrix !== undefined && ASSERTION.test(clauses.vg(matrix)!.lemma) && clauses.phrases.slice(matrix, phrase).some(part => part.kind === 'sub' || part.kind === 'rel')) {
        if (clauses.vg(matrix)!.negated !== undefined && !isPartial(clauses, matrix)) count(`“${clauses.words[clauses.vg(matrix)!.negated!]!.text}” takes back what is said`)
      }
    }
    break
  }
  const above = negatives === 0 ? deniedAbove(frame, page) : undefined
  if (above !== undefined) count(above)
  const refuted = refutation(clauses, frame)
  if (refuted !== undefined && negatives === 0) count(refuted)
  // “calling it is prohibited”, “access to it is not permitted”: what is said of the act itself.
  const act = clauses.vg(frame.phrase)?.form === 'gerund' || clauses.np(frame.phrase) ? verdictOn(clauses, frame) : undefined
  if (act !== undefined && negatives === 0) count(act)
  if (negatives % 2 === 0) return undefined
  // “none of the accounts lost access”: what is not taken away is there.
  if (frame.vg !== undefined && np && /^(?:lose|revoke|remove|forfeit|withdraw|restrict|limit|cut)$/.test(clauses.vg(frame.vg)!.lemma)) return undefined
  for (let at = frame.occurrence.to; at < sentence.to; at++) {
    if (/^[.;:,]$/.test(clauses.words[at]!.lower)) break
    if (clauses.words[at]!.lower === 'yet') return undefined
  }
  if (hasException(frame)) return undefined
  if (inCondition(frame)) return undefined
  return denial(why)
}
