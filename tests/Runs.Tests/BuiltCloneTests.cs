namespace Pipeline.Runs.Tests;

[CollectionDefinition(BuiltClone.Name)]
public class BuiltCloneTests : ICollectionFixture<BuiltClone>;
