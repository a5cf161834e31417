using Pipeline.Model;

namespace Pipeline.Model.Tests;

public class FilingKindTests
{
    [Fact]
    public void All_are_listed() =>
        Assert.Equal(typeof(FilingKind).GetFields().Select(f => (string)f.GetRawConstantValue()!), FilingKind.All);
}
