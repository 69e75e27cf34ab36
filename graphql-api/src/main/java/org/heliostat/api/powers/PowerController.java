package org.heliostat.api.powers;

import java.util.List;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Conditions;
import org.heliostat.api.graphql.Conditions.EnumFilter;
import org.heliostat.api.graphql.Conditions.IdFilter;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Serves;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Published powers, for everyone. */
@Serves({Audience.STAFF, Audience.PUBLIC})
class PowerController {
  private final PowerCatalogue catalogue;
  private final ReadModel readModel;

  PowerController(PowerCatalogue catalogue, ReadModel readModel) {
    this.catalogue = catalogue;
    this.readModel = readModel;
  }

  record PowerFilter(
      @Nullable IdFilter code,
      @Nullable EnumFilter<PowerCategory> category,
      @Nullable IdFilter agency,
      @Nullable List<PowerFilter> and,
      @Nullable List<PowerFilter> or,
      @Nullable PowerFilter not) {
    Filter translate() {
      return new Conditions()
          .text("code", code)
          .constant("category", category)
          .text("agency", agency)
          .nested(and, or, not, PowerFilter::translate)
          .all();
    }
  }

  @QueryMapping
  Connection<PublishedPower> powers(
      @Argument @Nullable PowerFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    var condition = filter == null ? Filter.ALL : filter.translate();
    var request = PageRequest.of(first, after);
    var page = request.fetch(readModel, Index.POWERS, condition, List.of());
    return Connection.of(
        page, request, catalogue::read, () -> readModel.count(Index.POWERS, condition));
  }

  @QueryMapping
  @Nullable PublishedPower power(@Argument String code) {
    return catalogue.current(code).orElse(null);
  }

  @SchemaMapping(typeName = "Power")
  List<Step> steps(PublishedPower power, @ContextValue Caller caller) {
    return power.power().flow().steps().stream()
        .filter(step -> !caller.isPublic() || step.disclosed())
        .toList();
  }
}
