using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Tests.Query;

public class QueryParameterTests
{
    [Theory]
    [InlineData("year=2024", "year", 2024L)]
    [InlineData("@min=-1.5", "min", -1.5)]
    [InlineData(":name=区教育局", "name", "区教育局")]
    [InlineData("code=007", "code", "007")]
    [InlineData("text=a=b", "text", "a=b")]
    [InlineData("text=", "text", "")]
    [InlineData("big=99999999999999999999", "big", "99999999999999999999")]
    public void Gives_numbers_as_numbers_and_the_rest_as_text(string argument, string name, object value) =>
        Assert.Equal(KeyValuePair.Create(name, (object?)value), QueryParameter.Parse(argument));

    [Theory]
    [InlineData("year")]
    [InlineData("=2024")]
    public void Wants_a_name_and_a_value(string argument) => Assert.Null(QueryParameter.Parse(argument));
}
