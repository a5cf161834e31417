using System.Diagnostics;

namespace Pipeline.Runs.Tests;

/// <summary>Waits for another process to do something.</summary>
internal static class Patience
{
    public static Task Until(Func<bool> isTrue) => Until(isTrue, TimeSpan.FromMinutes(1));

    public static async Task Until(Func<bool> isTrue, TimeSpan longest)
    {
        for (var began = Stopwatch.StartNew(); !isTrue(); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(began.Elapsed < longest, $"It did not come true within {longest}.");
    }
}
