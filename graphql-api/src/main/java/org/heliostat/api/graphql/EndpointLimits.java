package org.heliostat.api.graphql;

import graphql.parser.ParserOptions;

/**
 * How much one request may ask.
 *
 * @param depth levels of nesting
 * @param cost fields, those of a list times its length
 * @param characters of the document
 * @param tokens of the document
 */
record EndpointLimits(int depth, int cost, int characters, int tokens) {
  ParserOptions parserOptions() {
    return ParserOptions.getDefaultOperationParserOptions()
        .transform(
            options ->
                options.maxCharacters(characters).maxTokens(tokens).maxRuleDepth(10 * depth + 200));
  }
}
