import {type Paraphrase, continued, exchange, isStatement} from './paraphrase.js'

const END = String.raw`(?=[.!?]?$|,| (?:and|but|or|in|for|when|whenever|every|at|twice|once|before|after|during|today|so|without)\b)`
const BEDROCK = new RegExp(`(?<![Oo]n )(?<= )on (?:Amazon )?Bedrock${END}`)
const LAMBDA = new RegExp(`(?<= )from Lambda${END}`)
const AWS = new RegExp(`(?<= )on AWS${END}`)
const AZURE = new RegExp(`(?<= )on Azure${END}`)
const said = (kind: string, piece: RegExp, before: string) => (id: string, by: string): Paraphrase => ({
  id: `channel-${kind}-${id}`,
  example: [`You call GPT-5 ${before} every night.`, `You call GPT-5 ${by} every night.`],
  apply: exchange(piece, by)
})
const bedrock = said('bedrock', BEDROCK, 'on Bedrock')
const lambda = said('lambda', LAMBDA, 'from Lambda')
const aws = said('aws', AWS, 'on AWS')
const azure = said('azure', AZURE, 'on Azure')

/** A statement of one clause that ends with its place. */
const PLACED = /^([^,;:–—()]+) ((?:on|from|through|via|in) (?:AWS|Lambda|(?:Amazon )?Bedrock|SageMaker|AgentCore|Azure|EC2|your VPC))\.$/
const CAN = /\bcan (?=\w)/
const SEVERAL = / (?:and|or|but|that|which|who|whose|if|when|while|because|so|where|than|as|before|after|nor|neither|not|no|nobody|never|rather) |n['’]t /
/** Where the place stands in a clause that ends with it: “You can call GPT-5 from Lambda”. */
function placed(sentence: string): {rest: string; place: string} | undefined {
  const [, rest, place] = (isStatement(sentence) && !SEVERAL.test(sentence) && PLACED.exec(sentence)) || []
  return rest === undefined || / (?:to|for|of|models|model|by) \S*$/.test(rest) ? undefined : {rest, place: place!}
}
const moved = (id: string, after: string, by: (rest: string, place: string) => string | undefined): Paraphrase => ({
  id: `channel-moved-${id}`,
  example: ['You can call GPT-5 from Lambda.', after],
  apply: sentence => {
    const found = placed(sentence)
    return found && by(found.rest, found.place)
  }
})
const big = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
const before = (id: string, words: string): Paraphrase => ({
  id: `channel-${id}`,
  example: ['The nightly job calls GPT-5.', `${words} the nightly job calls GPT-5.`],
  apply: sentence => {
    const rest = isStatement(sentence) && !/AWS|Amazon|Azure|Microsoft/.test(sentence) ? continued(sentence) : undefined
    return rest === undefined ? undefined : `${words} ${rest}`
  }
})
const behind = (id: string, words: string, unless: RegExp): Paraphrase => ({
  id: `channel-${id}`,
  example: ['The nightly job calls GPT-5.', `The nightly job calls GPT-5${words}`],
  apply: sentence => (isStatement(sentence) && !unless.test(sentence) ? sentence.slice(0, -1) + words : undefined)
})

/** Other words for a place, the place elsewhere in the sentence, and another place in another clause. */
export const channels: readonly Paraphrase[] = [
  bedrock('through', 'through Bedrock'),
  bedrock('via', 'via Amazon Bedrock'),
  bedrock('in', 'in Bedrock'),
  bedrock('inside', 'inside Amazon Bedrock'),
  bedrock('with', 'with Bedrock'),
  bedrock('console', 'in the Bedrock console'),
  bedrock('catalogue', "in Bedrock's model catalogue"),
  bedrock('region', 'on Bedrock in Frankfurt'),
  bedrock('and', 'on Bedrock and SageMaker'),
  bedrock('bracket', 'on AWS (Bedrock)'),
  bedrock('owner', "on AWS's Bedrock"),
  bedrock('service', 'on the Bedrock service'),
  lambda('function', 'from a Lambda function'),
  lambda('any', 'from any Lambda function'),
  lambda('inside', 'from inside a Lambda function'),
  lambda('within', 'from within Lambda'),
  lambda('in', 'in Lambda'),
  lambda('your', 'from your Lambda functions'),
  lambda('aws', 'from AWS Lambda'),
  lambda('that', 'from the Lambda function that reads the queue'),
  lambda('or', 'from Lambda or Fargate'),
  lambda('running', 'from code running on Lambda'),
  lambda('behind', 'from the Lambda function behind the form'),
  aws('cloud', "on Amazon's cloud"),
  aws('the-cloud', 'in the AWS cloud'),
  aws('account', 'in your AWS account'),
  aws('own', 'from your own AWS account'),
  aws('services', 'on Amazon Web Services'),
  aws('in', 'in AWS'),
  aws('within', 'within AWS'),
  aws('through', 'through AWS'),
  aws('console', 'in the AWS console'),
  aws('region', 'in an AWS Region'),
  aws('infrastructure', 'on AWS infrastructure'),
  azure('in', 'in Azure'),
  azure('microsoft', 'on Microsoft Azure'),
  azure('portal', 'in the Azure portal'),
  azure('cloud', "on Microsoft's cloud"),
  azure('through', 'through Azure'),
  azure('tenant', 'in your Azure tenant'),
  azure('foundry', 'in Microsoft Foundry'),
  moved('front', 'From Lambda, you can call GPT-5.', (rest, place) => `${big(place)}, ${continued(`${rest}.`) ?? ''}`),
  moved('cleft', 'It is from Lambda that you can call GPT-5.', (rest, place) => `It is ${place} that ${continued(`${rest}.`) ?? ''}`),
  moved('straight', 'You can call GPT-5 straight from Lambda.', (rest, place) => (place.startsWith('from') ? `${rest} straight ${place}.` : undefined)),
  moved('right', 'You can call GPT-5 right from Lambda.', (rest, place) => (/^(?:from|in|on) /.test(place) ? `${rest} right ${place}.` : undefined)),
  moved('comma', 'You can call GPT-5, from Lambda.', (rest, place) => `${rest}, ${place}.`),
  moved('dash', 'You can call GPT-5 – from Lambda.', (rest, place) => `${rest} – ${place}.`),
  moved('bracket', 'You can call GPT-5 (from Lambda).', (rest, place) => `${rest} (${place}).`),
  moved('aside', 'You can, from Lambda, call GPT-5.', (rest, place) => (CAN.test(rest) ? `${rest.replace(CAN, `can, ${place}, `)}.` : undefined)),
  moved('sentence', 'You can call GPT-5 right where your data lives: from Lambda.', (rest, place) => `${rest} right where your data lives: ${place}.`),
  before('other-before', 'The invoices live on Azure, and'),
  before('other-while', 'While the invoices stay on Azure,'),
  before('ours-before', 'The invoices live on AWS, and'),
  behind('other-behind', ', and the invoices live on Azure.', /AWS|Amazon|Azure|Microsoft/),
  behind('other-while-behind', ', while the invoices stay on Azure.', /AWS|Amazon|Azure|Microsoft/),
  behind('ours-behind', ', and the invoices live on AWS.', /AWS|Amazon|Azure|Microsoft/)
]
