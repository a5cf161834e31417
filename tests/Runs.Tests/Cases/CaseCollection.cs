namespace Pipeline.Runs.Tests.Cases;

/// <summary>Tests that ask one database of all the cases.</summary>
[CollectionDefinition(nameof(CaseDatabase))]
public class CaseCollection : ICollectionFixture<CaseDatabase>;
