import {singular} from './lexicon.js'

/** Nouns for what a company has as a company, and nothing is done in or through: its shares, its filings, its chiefs, its events. */
const CORPORATE = new Set(
  `share stock filing earnings result revenue profit margin guidance outlook valuation capitalisation capitalization dividend debt bond buyback board lawyer attorney
  counsel executive chief boss founder management leadership scientist shareholder investor investment stake bid lawsuit suit complaint headquarters campus office hometown
  event meeting keynote outage announcement statement spokesperson spokesman spokeswoman quarter rival competitor competition ambition strategy culture reputation logo
  money billion cash spending capex history past rise lead growth appetite booth lobby lobbyist rumour rumor headline share-price stance answer reply response offensive
  push bet gamble victory win loss defeat win-loss interest enthusiasm prospectus support backing pressure`.split(/\s+/),
)

/** Whether a noun names what a company has as a company. */
export const isCorporate = (noun: string): boolean => CORPORATE.has(noun) || CORPORATE.has(singular(noun))
