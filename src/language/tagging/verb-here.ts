import {BE, DO, isNounVerb, isPerson, isPlural, SUBJECT_PRONOUNS, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {baseVerbAhead, inRelative, sureVerbAhead, wantsVerb} from './clause.js'
import {endsWithObject, isIntransitive, OBJECT_STARTS} from './neighbours.js'
import {nounThenVerb} from './noun-then-verb.js'

/** Whether a form that may be a verb is one here, by the word before it. */
export function isVerbHere(words: readonly Word[], index: number, from: number, to: number, previous: Word | undefined, next: Word | undefined): boolean {
  const word = words[index]!
  // A verb that only a pack knows may be a noun as well.
  const ambiguous = isNounVerb(word.lower) || word.verb !== undefined
  const base = word.shape === 'base'
  // “The sentence “Call GPT-5 …””: a quotation opens with a clause of its own.
  if (base && index - 1 > from && words[index - 1]!.lower === '"' && /^\p{Lu}/u.test(word.text) && previous?.tag === 'noun') return opensClause(words, index, to, next, ambiguous)
  if (!previous) return opensClause(words, index, to, next, ambiguous)
  // “demands that the lift not call it”
  if (base && words[index - 1]!.lower === 'not' && /^(?:noun|name|pron)$/.test(words[index - 2]?.tag ?? '') && index - 2 >= from && next && OBJECT_STARTS.has(next.tag)) return true
  switch (previous.tag) {
    case 'to':
      return base && (!ambiguous || !isPrepositionTo(words, index, from, next))
    case 'modal':
      return base
    case 'aux':
      if (DO.has(previous.lower)) return base
      // “all the agent does is invoke …”
      return base && BE.has(previous.lower) && DO.has(words[index - 2]?.lower ?? '')
    case 'det':
      // “Either call GPT-5 or …”
      if (previous.lower === 'either' && base && next && OBJECT_STARTS.has(next.tag) && words[index - 1] === words[from]) return true
      // “may both call and access it”, “can both access and call”
      if (base && /^(?:both|either)$/.test(previous.lower) && index - 2 >= from) {
        const before = words[index - 2]!.tag
        if (before === 'modal' || before === 'to') return true
        if (before === 'aux' && next?.tag === 'cc' && verbForm(words[index + 2]?.lower ?? '')?.form === 'base') return true
      }
      // “What invokes o3?”, “Whatever calls o3 needs a tag.”
      if (/^(?:what|whatever)$/.test(previous.lower) && word.shape === 's' && (!ambiguous || /^(?:name|det|poss)$/.test(next?.tag ?? ''))) return true
      if (base && /^(?:all|both|some|many|few|none|these|those)$/.test(previous.lower) && next && OBJECT_STARTS.has(next.tag)) return true
      // “they all support …”, “the models both call …”: a floating quantifier.
      if (base && /^(?:all|both|each)$/.test(previous.lower) && index - 2 >= from && /^(?:noun|name|pron)$/.test(words[index - 2]!.tag) && verbForm(next?.lower ?? '')?.form !== 's') return true
      return false
    case 'poss':
    case 'apostrophe-s':
      return false
    case 'adj':
      // “The same goes for o3.”
      if (previous.lower === 'same' && word.shape === 's' && next?.tag === 'prep') return true
      // “the most expensive bet”: a noun.
      if (base && /^(?:most|more|least|less)$/.test(words[index - 2]?.lower ?? '')) return false
      // “OpenAI's flagship lands on AWS”, “its latest runs there”: the adjective stands for a noun.
      if (ambiguous && word.shape === 's' && /^(?:flagship|latest|newest|best|smartest|biggest|fastest|strongest|largest|smallest|cheapest)$/.test(previous.lower) && /^(?:poss|apostrophe-s|det)$/.test(words[index - 2]?.tag ?? '') && next && /^(?:prep|to|name|det|adv)$/.test(next.tag) && wantsVerb(words, index, from) && !sureVerbAhead(words, index + 1, to)) return true
      return !ambiguous && !isPluralNounContext(next)
    case 'num':
      // “Stage two calls GPT-5.”
      if (isNumberedSubject(words, index, from, to)) return true
      // “31 access GPT-5, nine call Claude”: so many of them; a noun would be plural.
      return base && !/^(?:1|one|½|0)$/.test(previous.lower) && next !== undefined && /^(?:name|det|poss|pron)$/.test(next.tag) && (index - 2 < from || /^(?:sign|cc|prep|adv|rel|sub)$/.test(words[index - 2]!.tag))
    case 'pron':
      // “gives you access to”: the pronoun is the recipient.
      if (ambiguous && next && (next.tag === 'to' || next.tag === 'prep' || next.tag === 'sign') && words[index - 2]?.tag === 'verb' && /^(?:give|grant|get|offer|bring|lend|show|buy|hand|cost|deny|provide|promise|guarantee|save|earn|win)$/.test(words[index - 2]!.lemma ?? '')) return false
      // “an app of ours calls …”: a possessive pronoun ends a subject as a noun does.
      // “the blue one invokes”: “one” stands for a noun.
      if (previous.lower === 'one' && index - 2 >= from && /^(?:adj|noun|det)$/.test(words[index - 2]!.tag) && word.shape === 's') return nounThenVerb(words, index, from, to, previous, next, ambiguous)
      if (/^(?:ours|yours|mine|theirs|hers|others|none|half)$/.test(previous.lower)) return nounThenVerb(words, index, from, to, previous, next, ambiguous)
      // “one chooses o3”
      if (previous.lower === 'one' && word.shape === 's' && next && OBJECT_STARTS.has(next.tag)) return true
      if (SUBJECT_PRONOUNS.has(previous.lower)) return !(ambiguous && next?.tag === 'to' && /^(?:access|call)/.test(word.lower))
      // “let them call”, “helps you access”
      return base
    case 'rel': {
      // “it is not that teams can't”: an auxiliary wants its subject.
      if (previous.lower === 'that' && next?.tag === 'modal' && !/^(?:noun|name|pron)$/.test(words[index - 2]?.tag ?? 'noun')) return false
      // “Which tool does GPT-5 call?”
      if (/^(?:which|what)$/.test(previous.lower) && (next?.tag === 'aux' || next?.tag === 'modal') && base) return false
      // “Which cloud lets you …”: the next word is the verb.
      if (/^(?:which|what)$/.test(previous.lower) && base && next?.tag === 'noun' && verbForm(next.lower)?.form === 's' && (index - 1 === from || /^(?:sign|prep|cc)$/.test(words[index - 2]!.tag)) && OBJECT_STARTS.has(words[index + 2]?.tag ?? '')) return false
      if (!ambiguous) return true
      if (word.shape === 's' && baseVerbAhead(words, index + 1, to)) return false
      if (next?.tag === 'to') return false
      // “the event that access to …”: a base form wants a plural antecedent.
      const antecedent = words[index - 2]
      return !(word.shape === 'base' && /^(?:that|which)$/.test(previous.lower) && antecedent !== undefined && index - 2 >= from && antecedent.tag === 'noun' && !isPlural(antecedent.lower) && !(next && OBJECT_STARTS.has(next.tag) && previous.lower === 'that'))
    }
    case 'prep':
      // “for call the model you must …”, as learners write.
      if (previous.lower === 'for') return base && ambiguous && next !== undefined && /^(?:the|a|an|our|your|my|their)$/.test(next.lower)
      // “the possibility of access the GPT-5”, as learners write; in “the level of access the team has” a clause follows.
      if (/^(?:of|without|before|after|by|in)$/.test(previous.lower) && base && ambiguous && next && (next.tag === 'name' || (next.lower === 'the' && words[index + 2]?.tag === 'name')) && !sureVerbAhead(words, index + 1, to)) return true
      // “Rather than call GPT-5, …”, “everything except call GPT-5”
      return base && next !== undefined && OBJECT_STARTS.has(next.tag) && (/^(?:except|besides)$/.test(previous.lower) || (previous.lower === 'than' && words.slice(from, index - 1).some(earlier => /^(?:rather|sooner)$/.test(earlier.lower))))
    case 'sub':
      // “that teams can't”, “if calls may fail”: an auxiliary wants its subject.
      if (next?.tag === 'to' || next?.tag === 'modal') return false
      return !ambiguous || (next !== undefined && (OBJECT_STARTS.has(next.tag) || next.tag === 'adj'))
    case 'cc':
      return coordinatedVerb(words, index, from, next, ambiguous)
    case 'sign':
      if (/^[,]$/.test(previous.lower)) return commaVerb(words, index, from, to, next, ambiguous)
      return opensClause(words, index, to, next, ambiguous)
    case 'verb':
      // “help teams call”, “makes calls”, “let's call”
      if (/^(?:help|let|go|come|dare)$/.test(previous.lemma ?? '') && base) return true
      // “the ledger they read lies on S3”: so has a relative clause without its pronoun.
      if (!ambiguous && next && /^(?:prep|adv)$/.test(next.tag) && behindZeroRelative(words, index, from)) return word.shape === 's' || (base && isPlural(words[index - 3]!.lower))
      // “the model that our managers access lives behind …”: the clause before has ended, and its sentence wants its verb.
      if (word.shape === 's' && previous.shape !== 'ing' && next && /^(?:prep|adv|det|poss|adj|to|name)$/.test(next.tag) && (inRelative(words, index - 1, from) || words.slice(from, index).some(earlier => earlier.tag === 'rel' || earlier.lower === 'ever')) && wantsVerb(words, index, from) && !sureVerbAhead(words, index + 1, to)) return true
      // “The fork we maintain calls GPT-5.”
      if (word.shape === 's' && next && /^(?:det|poss|name)$/.test(next.tag) && opensWithRelative(words, index, from) && !sureVerbAhead(words, index + 1, to)) return true
      return !ambiguous && base && /^(?:help|let|make|go)$/.test(previous.lemma ?? '')
    case 'noun':
    case 'name':
      return nounThenVerb(words, index, from, to, previous, next, ambiguous)
    default:
      return !ambiguous
  }
}

// “the ledger they read …”: a noun, a pronoun and its verb stand right before.
const behindZeroRelative = (words: readonly Word[], index: number, from: number): boolean =>
  index - 3 >= from && words[index - 1]!.tag === 'verb' && /^(?:i|we|you|they|he|she)$/.test(words[index - 2]!.lower) && words[index - 3]!.tag === 'noun'

// “Stage two calls the parser”: at the start a noun and its number, then a verb that agrees, and an object; “Route two calls to …” has none.
function isNumberedSubject(words: readonly Word[], index: number, from: number, to: number): boolean {
  const word = words[index]
  if (index !== from + 2 || index + 1 >= to || !word || words[from + 1]!.tag !== 'num' || words[from]!.lower === 'the' || isPlural(words[from]!.lower)) return false
  return verbForm(word.lower)?.form === 's' && /^(?:det|poss|name)$/.test(words[index + 1]!.tag) && !sureVerbAhead(words, index + 1, to)
}

// “The fork we maintain …”: a noun phrase, a pronoun and the verb of its relative clause, and nothing else.
function opensWithRelative(words: readonly Word[], index: number, from: number): boolean {
  if (!/^(?:det|poss)$/.test(words[from]!.tag)) return false
  let place = from + 1
  while (place < index && /^(?:adj|noun|num)$/.test(words[place]!.tag)) place++
  return words[place - 1]!.tag === 'noun' && words[place]!.tag === 'pron' && SUBJECT_PRONOUNS.has(words[place]!.lower) && words.slice(place + 1, index).every(between => /^(?:adv|neg|verb|aux|modal)$/.test(between.tag))
}

// Whether a noun or verb follows, so that a word between an adjective and it is a noun.
const isPluralNounContext = (next: Word | undefined): boolean => next !== undefined && (next.tag === 'noun' || next.tag === 'verb')

// “access to call logs”: after a noun that takes “to”, a noun before another noun.
function isPrepositionTo(words: readonly Word[], index: number, from: number, next: Word | undefined): boolean {
  const head = index - 2 >= from ? words[index - 2]! : undefined
  if (!head || !/^(?:access|accesses|calls?|connection|connections|route|path|gateway|approach|due|according|prior|thanks|dedicated|related|respect|regard)$/.test(head.lower)) return false
  return next !== undefined && (next.tag === 'noun' || next.tag === 'sign')
}

const STAYS = /^(?:run|live|sit|reside|stay|come|arrive|ship|operate|land|belong|launch|scale|start)$/

// The first word of a sentence, a bullet or a quotation: an imperative, or a noun that opens a headline.
function opensClause(words: readonly Word[], index: number, to: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  // “invokes o3 on every row”, “Calls the endpoint and returns”: what the row or the function does. “Calls GPT-5 handled” are calls.
  // “Runs on Bedrock.”, “Lives in your VPC”: what the card is about does; nobody's runs are spoken of further on.
  if (word.shape === 's' && next?.tag === 'prep' && STAYS.test(word.lemma ?? '') && /^(?:name|det|poss)$/.test(words[index + 2]?.tag ?? '') && index + 2 < to) return !sureVerbAhead(words, index + 1, to)
  if (word.shape === 's') return next !== undefined && (/^(?:det|poss)$/.test(next.tag) || (next.tag === 'name' && (!/^\p{Lu}/u.test(word.text) || !ambiguous || endsObject(words, index + 2, to)))) && !sureVerbAhead(words, index + 1, to)
  if (word.shape !== 'base') return false
  if (!next) return !ambiguous
  if (next.tag === 'num' && isNumberedSubject(words, index + 2, index, to)) return false
  if (!ambiguous) return true
  if (OBJECT_STARTS.has(next.tag)) return true
  // “Support staff can …”, “Finance calls GPT-5”: the verb comes behind the next word, or is it.
  if (next.tag === 'noun' && index + 2 < to) {
    const after = words[index + 2]!
    if (after.tag === 'modal' || (after.tag === 'aux' && next.lower !== 'what')) return false
    if (verbForm(next.lower)?.form === 's' && OBJECT_STARTS.has(after.tag) && isNounVerb(next.lower)) return false
    if (isPerson(next.lower) && isPlural(next.lower) && verbForm(after.lower)?.form === 'base' && (OBJECT_STARTS.has(words[index + 3]?.tag ?? '') || words[index + 3]?.tag === 'noun')) return false
    // “End users talk to GPT-5”
    if (isPerson(next.lower) && isPlural(next.lower) && !/^(?:help|let|watch|see|make)$/.test(word.lower) && isIntransitive(verbForm(after.lower)?.lemma ?? '') && /^(?:prep|to)$/.test(words[index + 3]?.tag ?? '') && verbForm(after.lower)?.form === 'base') return false
  }
  // “Access, then call, then drop o3”
  if (next.lower === ',' && words[index + 2]?.lower === 'then' && verbForm(words[index + 3]?.lower ?? '')?.form === 'base') return true
  if (next.tag === 'cc') {
    const after = words[index + 2]
    return after !== undefined && after.tag !== 'sign' && verbForm(after.lower)?.form === 'base' && index + 3 < to && !/^(?:prep|to)$/.test(words[index + 3]!.tag)
  }
  if (next.lower === ',' && /^(?:prep|sub|adv)$/.test(words[index + 2]?.tag ?? '')) return endsWithObject(words, index + 2, to)
  if (next.lower === ',') return listsVerbs(words, index, to)
  if (next.tag === 'adj' || next.tag === 'adv') return true
  // “stop telling people …”
  if (/^(?:stop|start|try|risk|mind|delay|quit)$/.test(word.lower) && verbForm(next.lower)?.form === 'ing') return true
  if (next.tag === 'noun') {
    const nextForm = verbForm(next.lower)
    // “Access takes a day.”
    if (nextForm?.form === 's' && (!isNounVerb(next.lower) || /^(?:det|num)$/.test(words[index + 2]?.tag ?? ''))) return false
    if (word.lower === 'access' || word.lower === 'call') return isPlural(next.lower) || next.opaque === true
    return !nextForm || isNounVerb(next.lower)
  }
  // “Switch to GPT-5”
  if (next.tag === 'to' && /^(?:switch|move|turn|jump|upgrade|head)$/.test(word.lower) && OBJECT_STARTS.has(words[index + 2]?.tag ?? '')) return true
  if (next.tag === 'prep' && (/^(?:into|out|on|up|upon|from|with)$/.test(next.lower) || (next.lower === 'in' && /^(?:sign|log|check|tune|opt|plug|dial|jump|step|drop|bring)$/.test(word.lower)))) return true
  return next.tag === 'sign' && (next.lower === '`' || next.lower === '"' || next.lower === '*' || next.lower === '(')
}

// What stands behind the name that a verb is done to: the end, a preposition, how often, or another verb of the same subject; “Calls GPT-5 handled” are calls.
function endsObject(words: readonly Word[], index: number, to: number): boolean {
  const word = words[index]
  if (!word || index >= to || word.tag === 'prep' || word.tag === 'sub' || word.tag === 'adv' || (word.tag === 'sign' && word.lower !== ',')) return true
  const after = words[index + 1]
  return (word.tag === 'cc' || word.lower === ',') && index + 1 < to && (/^(?:adv|sub|prep)$/.test(after!.tag) || verbForm(after!.lower)?.form === 's')
}

// “Access, call and monitor GPT-5”: base forms joined by commas and one conjunction, and what they share behind the last.
function listsVerbs(words: readonly Word[], index: number, to: number): boolean {
  for (let at = index + 1; at + 1 < to && at < index + 12; at += 2) {
    const joint = words[at]!
    if (joint.lower !== ',' && joint.tag !== 'cc') return false
    if (joint.lower === ',' && words[at + 1]!.tag === 'cc') at++
    if (verbForm(words[at + 1]?.lower ?? '')?.form !== 'base') return false
    if (words[at]!.tag === 'cc') return at + 2 < to && OBJECT_STARTS.has(words[at + 2]!.tag)
  }
  return false
}

// Whether a word after a conjunction goes on with a verb on the left.
function coordinatedVerb(words: readonly Word[], index: number, from: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  let joint = index - 1
  while (joint > from && words[joint]!.tag !== 'cc') joint--
  const other = words[joint - 1]
  if (!other || joint - 1 < from) return !ambiguous
  // “may access, but never call, o3”: what both verbs share stands behind the comma.
  if (other.lower === ',' && next?.lower === ',' && OBJECT_STARTS.has(words[index + 2]?.tag ?? '') && words.slice(from, joint).some(earlier => earlier.tag === 'verb')) return true
  const otherIsVerb = other.tag === 'verb'
  if (otherIsVerb && (other.shape === word.shape || (other.shape === 'base' && word.shape === 'base'))) return true
  if (!ambiguous) return true
  // “build agents and call GPT-5”: a verb of the same form further left, and an object to the right.
  if (next && (OBJECT_STARTS.has(next.tag) || next.tag === 'adj')) {
    for (let place = index - 2; place >= from; place--) {
      const earlier = words[place]!
      if (earlier.tag === 'verb' && earlier.shape === word.shape) return true
      if (earlier.tag === 'verb' && earlier.shape === 'base' && word.shape === 'base') return true
    }
    // “is powered by X and accesses Y”
    if (word.shape === 's' && words.slice(from, index).some(earlier => earlier.tag === 'aux' && /^(?:is|has|was|does)$/.test(earlier.lower))) return true
    return next.tag !== 'num' && word.shape === 'base' && next.tag !== 'adj' && (other.tag !== 'name' || joint < index - 1)
  }
  // “is built on OpenAI and integrates with Amazon Connect”
  if (word.shape === 's' && next?.tag === 'prep' && isIntransitive(word.lemma ?? '') && words.slice(from, joint).some(earlier => earlier.tag === 'aux' && /^(?:is|has|was|does)$/.test(earlier.lower))) return true
  // “… and falls back to Claude”
  if (word.shape === 's' && next && /^(?:back|out|over|up|down|off|away|through|forward)$/.test(next.lower)) {
    for (let place = index - 2; place >= from; place--) if (words[place]!.tag === 'verb' && words[place]!.shape === 's') return true
  }
  if (next && next.tag === 'prep' && word.shape === 'base' && isIntransitive(word.lemma ?? '')) {
    for (let place = index - 2; place >= from; place--) if (words[place]!.tag === 'verb') return words[place]!.shape === 'base'
  }
  return false
}

// Whether a word after a comma is a verb: the next one of a list, or that of a subject before a parenthesis.
function commaVerb(words: readonly Word[], index: number, from: number, to: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  if (!ambiguous) return true
  // “their newest model, GPT-5, runs on …”
  if (word.shape === 's' && next && (next.tag === 'prep' || next.tag === 'adv' || OBJECT_STARTS.has(next.tag)) && wantsVerb(words, index, from) && !sureVerbAhead(words, index + 1, to) && !(next.tag === 'adv' && baseVerbAhead(words, index + 1, to))) return true
  // “If it is greyed out, request access”
  if (word.shape === 'base' && next?.tag === 'noun' && /^(?:sub|to)$/.test(words[from]!.tag) && !isPlural(next.lower) && !words.slice(from, index - 1).some(earlier => earlier.lower === ',') && !sureVerbAhead(words, index + 1, to)) return true
  // “If you want it, go to AWS”
  if (word.shape === 'base' && /^(?:to|prep)$/.test(next?.tag ?? '') && words[from]!.tag === 'sub' && /^(?:go|come|turn|switch|head|move|talk|speak|look|stick|stay|log|sign)$/.test(word.lower) && !sureVerbAhead(words, index + 1, to)) return true
  // “In the console, chat with GPT-5”
  if (next?.tag === 'prep' && /^(?:with|into)$/.test(next.lower) && word.shape === 'base' && words[from]!.tag === 'prep' && isIntransitive(word.lemma ?? '') && words.slice(from, index).every(earlier => !/^(?:verb|aux|modal)$/.test(earlier.tag))) return true
  if (!next || !(OBJECT_STARTS.has(next.tag) || next.tag === 'cc' || next.lower === ',')) return false
  for (let place = index - 2; place >= from; place--) {
    const earlier = words[place]!
    // “remembers tickets, files and decisions”: the last of the list is no verb, so neither is this.
    if (next.tag === 'cc' && word.shape === 's' && !verbForm(words[words.indexOf(next, index) + 1]?.lower ?? '')) return false
    if (earlier.tag === 'verb') return earlier.shape === word.shape || (next.tag !== 'cc' && next.lower !== ',' && word.shape === 'base')
  }
  return next.tag !== 'cc' && next.lower !== ',' && opensClause(words, index, to, next, ambiguous)
}
