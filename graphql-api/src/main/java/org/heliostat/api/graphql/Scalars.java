package org.heliostat.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalars of both schemas. Instants are shown in the agencies' zone. */
final class Scalars {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static final List<GraphQLScalarType> ALL =
      List.of(
          scalar("DateTime", new DateTime()),
          scalar("Date", new Date()),
          scalar("JSON", new Json()));

  private Scalars() {}

  private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  /** The store keeps no years of five digits, in whatever zone. */
  private static boolean isWritable(int year) {
    return year >= 1 && year < 9999;
  }

  private static String text(Value<?> literal) {
    if (literal instanceof StringValue string && string.getValue() != null) {
      return string.getValue();
    }
    throw new CoercingParseLiteralException("expected a string");
  }

  private static final class DateTime implements Coercing<Instant, String> {
    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
      if (result instanceof Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
      }
      throw new CoercingSerializeException("not an instant: " + result.getClass().getName());
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        var time = OffsetDateTime.parse(input.toString());
        if (isWritable(time.getYear())) {
          return time.toInstant();
        }
      } catch (DateTimeException e) {
        // told below
      }
      throw new CoercingParseValueException(
          "a DateTime is like 2026-03-02T09:00:00+08:00, with offset and a year of four digits");
    }

    @Override
    public Instant parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      try {
        return parseValue(text(input), context, locale);
      } catch (CoercingParseValueException e) {
        throw new CoercingParseLiteralException(e.getMessage(), e);
      }
    }
  }

  private static final class Date implements Coercing<LocalDate, String> {
    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
      if (result instanceof LocalDate date) {
        return date.toString();
      }
      throw new CoercingSerializeException("not a day: " + result.getClass().getName());
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        var day = LocalDate.parse(input.toString());
        if (isWritable(day.getYear())) {
          return day;
        }
      } catch (DateTimeException e) {
        // told below
      }
      throw new CoercingParseValueException(
          "a Date is like 2026-03-02, with a year of four digits");
    }

    @Override
    public LocalDate parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      try {
        return parseValue(text(input), context, locale);
      } catch (CoercingParseValueException e) {
        throw new CoercingParseLiteralException(e.getMessage(), e);
      }
    }
  }

  private static final class Json implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof Map) {
        return input;
      }
      throw new CoercingParseValueException("a JSON value here is an object");
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof ObjectValue && plain(input, variables) instanceof Map<?, ?> object) {
        return object;
      }
      throw new CoercingParseLiteralException("a JSON value here is an object");
    }

    private static @Nullable Object plain(Value<?> literal, CoercedVariables variables) {
      return switch (literal) {
        case StringValue string -> string.getValue();
        case EnumValue constant -> constant.getName();
        case BooleanValue flag -> flag.isValue();
        case IntValue integer -> integer.getValue();
        case FloatValue decimal -> decimal.getValue();
        case NullValue ignored -> null;
        case VariableReference variable -> variables.get(variable.getName());
        case ArrayValue array -> {
          var list = new ArrayList<@Nullable Object>();
          array.getValues().forEach(value -> list.add(plain(value, variables)));
          yield list;
        }
        case ObjectValue object -> {
          var map = new LinkedHashMap<String, @Nullable Object>();
          object
              .getObjectFields()
              .forEach(field -> map.put(field.getName(), plain(field.getValue(), variables)));
          yield map;
        }
        default -> throw new CoercingParseLiteralException("no JSON: " + literal);
      };
    }
  }
}
