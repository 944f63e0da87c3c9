"""The house's door: GraphQL over HTTP, the pages for people, and what operators watch."""
