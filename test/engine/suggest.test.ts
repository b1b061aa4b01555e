import {describe, expect, it, test} from 'vitest'
import {type BlockFinding, type CompiledPack, compile, lint} from '../../src/engine/lint.js'
import type {Block} from '../../src/engine/prose.js'
import {loadPack} from '../../src/project/packs.js'
import {root} from '../house/files.js'
import {readPack} from '../corpus/reader.js'

const shipped = compile(readPack())
const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({kind, text, marks: []})

function first(text: string, kind?: Block['kind'], pack: CompiledPack = shipped): {finding: BlockFinding; after: string} {
  const [finding] = lint([block(text, kind)], pack)
  if (!finding) throw new Error(`nothing is found in “${text}”`)
  const [suggestion] = finding.suggestions
  if (!suggestion) throw new Error(`nothing is suggested for “${text}”`)
  return {finding, after: text.slice(0, suggestion.start) + suggestion.text + text.slice(suggestion.end)}
}

/** Construction, the text, the text after the first suggestion. */
const table: [string, string, string][] = [
  ['a clause keeps the “whose” that it hangs on', 'Owners whose models you can access on Bedrock: Meta and OpenAI.', 'The Stateful Runtime Environment on AWS is powered by OpenAI.'],
  ['a label of one word opens anew', 'Subject: GPT-5 on Amazon Bedrock', 'Subject: Agents powered by OpenAI on Amazon Bedrock'],
  ['a sentence that goes takes its full stop along', 'Agents in the SRE are powered by OpenAI. No Azure subscription needed.', 'Agents in the SRE are powered by OpenAI.'],
  ['the policy\'s table: a predicate', 'The SRE provides access to OpenAI models.', 'The SRE is powered by OpenAI.'],
  ['the policy\'s table: a noun phrase in a list', 'Bedrock gives your agents access to OpenAI models and long-term memory.', 'Bedrock gives your agents an environment integrated with OpenAI and long-term memory.'],
  ['the policy\'s table: an imperative', 'Call OpenAI models from your agents.', 'Build agents powered by OpenAI.'],
  ['the policy\'s table: availability', 'OpenAI\'s most advanced models are now available on AWS.', 'The Stateful Runtime Environment on AWS is powered by OpenAI.'],
  ['active, a person', 'Customers can access GPT-5 on Bedrock.', 'Customers can build agents powered by OpenAI on Bedrock.'],
  ['third person', 'Every student accesses GPT-5 from the library.', 'Every student uses agents powered by OpenAI from the library.'],
  ['past', 'Our partners called GPT-5 from Lambda.', 'Our partners ran agents powered by OpenAI from Lambda.'],
  ['gerund', 'Calling GPT-5 from a queue keeps the bill small.', 'Running agents powered by OpenAI from a queue keeps the bill small.'],
  ['progressive', 'We are accessing GPT-5 on Bedrock.', 'We are building agents powered by OpenAI on Bedrock.'],
  ['infinitive', 'Attach the policy to invoke GPT-5 from Lambda.', 'Attach the policy to run agents powered by OpenAI from Lambda.'],
  ['passive keeps its number: one', 'GPT-5 is called by your CRM.', 'An agent powered by OpenAI is called by your CRM.'],
  ['passive keeps its number: many', 'OpenAI\'s models are called by your CRM.', 'Agents powered by OpenAI are called by your CRM.'],
  ['a program', 'The nightly job invokes o3 twice and stores both answers.', 'The nightly job invokes an agent powered by OpenAI twice and stores both answers.'],
  ['an agent', 'Your agents call GPT-5.', 'Your agents integrate with OpenAI.'],
  ['a question', 'Can I access GPT-5 on Bedrock?', 'Can I build agents powered by OpenAI on Bedrock?'],
  ['a question of the environment', 'Does the SRE provide access to ChatGPT?', 'Is the SRE powered by OpenAI?'],
  ['a question of availability', 'Are OpenAI models available on Bedrock?', 'Is the Stateful Runtime Environment on Bedrock powered by OpenAI?'],
  ['a question word', 'Which OpenAI models run on AWS today?', 'Which agents powered by OpenAI run on AWS today?'],
  ['a ditransitive', 'We give you access to OpenAI models.', 'We give you an environment integrated with OpenAI.'],
  ['a compound', 'GPT-5 access is included.', 'An environment powered by OpenAI is included.'],
  ['a compound of calls', 'Each GPT-5 call is logged.', 'Each call to agents powered by OpenAI is logged.'],
  ['an agent noun', 'Callers of GPT-5 are throttled.', 'Callers of an agent powered by OpenAI are throttled.'],
  ['a nominal', 'Calls to o3 are metered.', 'Calls to an agent powered by OpenAI are metered.'],
  ['a relative clause stays', 'We meter the OpenAI models that you call from Lambda.', 'We meter the OpenAI-powered agents that you call from Lambda.'],
  ['hosting', 'AgentCore hosts OpenAI\'s most advanced models.', 'AgentCore hosts agents powered by OpenAI.'],
  ['more than the claim is kept', 'GPT-5.5 is available on Bedrock in Mumbai.', 'An environment powered by OpenAI is available on Bedrock in Mumbai.'],
  ['framing', 'The SRE is a gateway to OpenAI\'s models.', 'The SRE is powered by OpenAI.'],
  ['framing with a relative clause', 'The SRE is an endpoint for OpenAI models that keeps state.', 'The SRE is an environment powered by OpenAI that keeps state.'],
  ['framing as an apposition', 'The SRE, a thin proxy for OpenAI\'s models, keeps sessions alive.', 'The SRE, powered by OpenAI, keeps sessions alive.'],
  ['a relation, active', 'The assistant uses GPT-5.', 'The assistant is powered by GPT-5.'],
  ['a relation, passive', 'The bots are built on GPT-5.', 'The bots are powered by GPT-5.'],
  ['a way round, with its comma', 'The SRE runs your agents on Bedrock, without Azure.', 'The SRE runs your agents on Bedrock.'],
  ['a way round, at the start', 'Without an Azure subscription, the SRE lives in your AWS account.', 'The SRE lives in your AWS account.'],
  ['a way round, as a verb', 'With the SRE you bypass Azure and keep your agents.', 'With the SRE you stay on AWS and keep your agents.'],
  ['a denial stays one', 'You cannot call GPT-5 from Lambda.', 'You cannot put GPT-5 to work from Lambda.'],
  ['a pronoun', 'GPT-5 is fast. You can access it on Bedrock.', 'GPT-5 is fast. You can build agents powered by it on Bedrock.'],
  ['capitals', 'CALL GPT-5 FROM ANY AWS REGION!', 'RUN AGENTS POWERED BY OPENAI FROM ANY AWS REGION!'],
  ['an acronym makes no title', 'Invoke GPT-4.1 with the AgentCore CLI.', 'Invoke an agent powered by OpenAI with the AgentCore CLI.'],
  ['scare quotes', 'Customers can “access” GPT-5 on AWS.', 'Customers can build agents powered by OpenAI on AWS.'],
  ['a hashtag', 'See you there! #AccessOpenAIModels', 'See you there! #BuildAgentsPoweredByOpenAI'],
  ['a list keeps its other members', 'Access Claude, Llama and GPT-5 on Bedrock.', 'Access Claude, Llama and agents powered by OpenAI on Bedrock.'],
  ['names in a description keep the others', 'Bedrock offers models from Cohere, OpenAI and Mistral.', 'Bedrock offers models from Cohere and Mistral as well as agents powered by OpenAI.'],
  ['a list in its order', 'The broker calls GPT-5 and Claude in turn.', 'The broker calls an OpenAI-powered agent and Claude in turn.'],
  ['a second verb stays', 'Each kiosk calls o3 and prints the ticket.', 'Each kiosk calls an agent powered by OpenAI and prints the ticket.'],
  ['makers in a list, the company last', 'Models from Cohere, Writer and OpenAI are available on Bedrock.', 'Models from Cohere and Writer as well as agents powered by OpenAI are available on Bedrock.'],
  ['a recipient before a bare name', 'Bedrock gives your pilots GPT-5 and a logbook.', 'Bedrock gives your pilots an OpenAI-powered agent and a logbook.'],
  ['no noun twice', 'Bedrock gives your agents GPT-5.', 'Bedrock gives your agents an environment integrated with OpenAI.'],
  ['a purpose', 'Millrace uses GPT-5 to write tide tables.', 'Millrace is powered by GPT-5 and writes tide tables.'],
  ['a purpose, with a modal and an adverb', 'Millrace can use GPT-5 to quickly write tide tables.', 'Millrace can be powered by GPT-5 and quickly write tide tables.'],
  ['verbs of two rules that share an object', 'Here you can call or fine-tune GPT-4.1, whichever suits the job.', 'Here you can call or fine-tune an agent powered by OpenAI, whichever suits the job.'],
  ['an object that is shared from afar', 'Interns read about, but only seniors call, GPT-5 from Lambda.', 'Interns read about, but only seniors call, an agent powered by OpenAI from Lambda.'],
  ['a second preposition needs its noun', 'The desk gives guests access to GPT-5 and to the sauna.', 'The desk gives guests access to an agent powered by OpenAI and to the sauna.'],
  ['an article that a relative clause needs', 'Rank the OpenAI models to which your crew has access.', 'Rank the OpenAI-powered agents to which your crew has access.'],
  ['a predicate noun', 'Codex is the model that every intern has access to.', 'Codex powers the agent that every intern has access to.'],
  ['a name behind the relative clause', 'The model that our timer calls is GPT-4.1.', 'The agent that our timer calls is powered by GPT-4.1.'],
  ['an apposition with a phrase of its own', 'Your clerks can access GPT-6 Sol, OpenAI\'s model for agents.', 'Your clerks can use agents powered by OpenAI.'],
  ['an abbreviation in brackets', 'Large language models (LLMs) by OpenAI can be called from Lambda.', 'Agents powered by OpenAI can be called from Lambda.'],
  ['numbers and adjectives before a compound', 'The tool made four failed GPT-5 calls.', 'The tool made four failed calls to agents powered by OpenAI.'],
  ['an owner before a compound', 'The tenant\'s GPT-5 access was revoked.', 'The tenant\'s environment powered by OpenAI was revoked.'],
  ['a clause inside another', 'The chart shows where GPT-5 is available on Bedrock.', 'The chart shows where an OpenAI-powered agent is available on Bedrock.'],
  ['what acts is an agent', 'GPT-5 reads contracts and is available on Bedrock.', 'An agent powered by OpenAI reads contracts and is available on Bedrock.'],
  ['a place to call from is not powered', 'The SRE keeps memory and gives a place from which to invoke GPT-5.', 'The SRE keeps memory and gives a place from which to integrate with OpenAI.'],
  ['a denied noun keeps its number', 'There are no calls to GPT-5 from our vault.', 'There are no jobs for GPT-5 from our vault.'],
  ['a denial with its place', 'You cannot use GPT-5 on SageMaker.', 'You cannot put GPT-5 to work on SageMaker.'],
  ['a denial with “do”', 'OpenAI models don\'t run on AWS.', 'OpenAI models aren\'t present on AWS.'],
  ['a denial of a way round', 'The SRE does not bypass Azure.', 'The SRE does not replace Azure.'],
  ['a need that is none', 'You don\'t need an Azure contract to run agents on the SRE.', 'You can run agents on the SRE.'],
  ['a label before a gateway', 'The SRE: your gateway to GPT-5', 'The SRE: your environment powered by OpenAI'],
  ['a pronoun that speaks of it again', 'Call Sora from the till, and it draws the plan.', 'Call an agent powered by OpenAI from the till, and it draws the plan.'],
  ['a pronoun beside another', 'Codex is on our list. Start it from the shell, or invoke it from Lambda.', 'Codex is on our list. Start it from the shell, or run agents powered by it from Lambda.'],
  ['a description in the next sentence', 'Call GPT-5 from Lambda. The model is quick.', 'Run agents powered by GPT-5 from Lambda. The model is quick.'],
  ['whose settings they are', 'OpenAI\'s models are here. Your agents can call them but never see their settings.', 'OpenAI\'s models are here. Your agents can integrate with them but never see their settings.'],
  ['what happens each time is run, not built', 'Why not call GPT-5 on the second pass?', 'Why not run agents powered by OpenAI on the second pass?'],
  ['what happens each time is no integration', 'Whenever an agent accesses GPT-5, a line is written.', 'Whenever an agent runs in an environment powered by OpenAI, a line is written.'],
  ['the auxiliary of a predicate agrees', 'The SRE, Amazon said, does give customers access to OpenAI\'s models.', 'The SRE, Amazon said, is powered by OpenAI.'],
  ['capitals in a part of a sentence', 'OPENAI MODELS ARE AVAILABLE ON AWS, the sticker said.', 'AGENTS POWERED BY OPENAI ARE AVAILABLE ON AWS, the sticker said.'],
  ['a recipient and a denied noun', 'Our contract denies every reseller access to OpenAI LLMs.', 'Our contract denies every reseller rights to OpenAI LLMs.'],
  ['a denial of a way', 'The SRE is no way around Azure, whatever they say.', 'The SRE is no substitute for Azure, whatever they say.'],
  ['a denial about servers', 'ChatGPT is not hosted on Amazon\'s servers.', 'ChatGPT is not present on Amazon\'s servers.'],
  ['a passive denial', 'GPT-5 cannot be invoked from Lambda.', 'GPT-5 cannot be had from Lambda.'],
  ['not yet', 'GPT-5 is not yet available on Amazon Bedrock.', 'GPT-5 is not yet part of Amazon Bedrock.'],
  ['not only is no denial', 'GPT-5 is not only offered on AWS, it is cheap there.', 'An agent powered by OpenAI is not only offered on AWS, it is cheap there.'],
  ['a refused question', 'Can I call GPT-5 from Lambda? No, you can\'t.', 'Can I put GPT-5 to work from Lambda? No, you can\'t.'],
  ['a clause without Azure goes with its verb', 'The SRE is integrated with OpenAI, and no Azure subscription is needed.', 'The SRE is integrated with OpenAI.'],
  ['a bill goes with what is done to it', 'Our SRE is powered by OpenAI: no server to patch, no Azure bill to file.', 'Our SRE is powered by OpenAI: no server to patch.'],
  ['a need goes without its “any more”', 'With the SRE a clinic needs no Azure subscription any more.', 'With the SRE a clinic needs just an AWS account.'],
  ['a verb that would say nothing', 'Powered by OpenAI, the SRE works without Azure.', 'Powered by OpenAI, the SRE works on AWS.'],
  ['a denied gerund goes with its object', 'The suite replays every chat without calling GPT-5.', 'The suite replays every chat without GPT-5.'],
  ['a denial of a place behind “be”', 'Sora isn\'t on Bedrock.', 'Sora isn\'t present on Bedrock.'],
  ['a denial with a modal', 'Sora won\'t run on AWS.', 'Sora won\'t be present on AWS.'],
  ['a denied passive without a place', 'Neither of the two OpenAI models may be called.', 'Neither of the two OpenAI models may be involved.'],
  ['a denied noun after “no”', 'The connector makes no API calls to OpenAI\'s models.', 'The connector has no use for OpenAI\'s models.'],
  ['models that are told apart', 'Codex stays on Azure. Invoke o3 from Lambda.', 'Codex stays on Azure. Run agents powered by o3 from Lambda.'],
  ['an agent calls no agent', 'Agents that access GPT-5 are logged.', 'Agents that access a tool powered by OpenAI are logged.'],
  ['“they” are agents', 'Agents keep notes. They read tickets, access GPT-5 and write reports.', 'Agents keep notes. They read tickets, integrate with OpenAI and write reports.'],
  ['no environment in an environment', 'Check whether o3 is available in your SRE.', 'Check whether an agent powered by OpenAI is available in your SRE.'],
  ['early access is no environment', 'Want early access to GPT-6 Sol?', 'Want early access to an agent powered by OpenAI?'],
  ['what is hosted is many', 'AgentCore supports GPT-5 in six Regions.', 'AgentCore supports agents powered by OpenAI in six Regions.'],
  ['unless it is the subject', 'GPT-5 is hosted by AWS in Dublin.', 'An agent powered by OpenAI is hosted by AWS in Dublin.'],
  ['a label before names', 'Models accessed: GPT-5, GPT-5.5', 'Models powering agents: GPT-5, GPT-5.5'],
  ['a need that would leave no verb', 'With the SRE, no Azure subscription is needed.', 'With the SRE, an AWS account is enough.'],
  ['the second comma of an apposition', 'That the latest from OpenAI, GPT-6 Sol, is live on Bedrock convinced me.', 'That an OpenAI-powered agent is live on Bedrock convinced me.'],
  ['all of them', 'OpenAI models are the talk of the town. Access them all, straight from your AWS account.', 'OpenAI models are the talk of the town. Build agents powered by them all, straight from your AWS account.'],
]

describe('the first suggestion', () => {
  it.each(table)('%s: %s', (_, before, after) => expect(first(before).after).toBe(after))

  it.each([
    ['OpenAI models on Amazon Bedrock', 'Agents on Amazon Bedrock, powered by OpenAI'],
    ['Access GPT-5', 'Build agents powered by OpenAI'],
    ['How To Call OpenAI Models From Your Functions', 'How To Run Agents Powered by OpenAI From Your Functions'],
  ])('a heading stays one: %s', (before, after) => expect(first(before, 'heading').after).toBe(after))

  it('merges triggers that share an object, and fixes on the first alone', () => {
    const text = 'Customers can access and invoke OpenAI models on Bedrock.'
    const [access, call] = lint([block(text)], shipped)
    const {start, end, text: by} = access!.suggestions[0]!
    expect(text.slice(0, start) + by + text.slice(end)).toBe('Customers can build agents powered by OpenAI on Bedrock.')
    expect(call!.suggestions[0]).toEqual({...access!.suggestions[0], fix: false})
    expect(access!.suggestions[0]!.fix).toBe(true)
  })

  it.each([
    ['a mixed list', 'Access Claude, Llama and GPT-5 on Bedrock.'],
    ['a denial', 'You cannot call GPT-5 from Lambda.'],
    ['a description of the object', 'From Lambda, call GPT-5, a model that our team trusts.'],
  ])('is no fix where a person has to decide: %s', (_, text) => {
    const {finding} = first(text)
    expect(finding.suggestions.some(({fix}) => fix)).toBe(false)
  })

  it('replaces no more than it has to', () => {
    const text = 'Under the hood the summarizer uses GPT-4o, and nobody minds.'
    const {finding} = first(text)
    const {start, end, title} = finding.suggestions[0]!
    expect(text.slice(start, end)).toBe('uses')
    expect(title).toBe('Write “is powered by”')
  })

  it('maps through what folding changes', () => {
    expect(first('Ｃａｌｌ ＧＰＴ－５ from Lambda.').after).toBe('Run agents powered by OpenAI from Lambda.')
    expect(first('Tenants ac\u00ADcess GPT\u20115 from the shell.').after).toBe('Tenants use agents powered by OpenAI from the shell.')
  })
})

test('another policy has words of its own', async () => {
  const {pack} = await loadPack('test/packs/abbey', root)
  const abbey = compile(pack)
  expect(first('Our taproom serves Saint Odo\'s ales.', 'paragraph', abbey).after).toBe('Our taproom pours beer inspired by Saint Odo.')
})
