using System.Diagnostics;

namespace Pipeline.Runs.Tests;

/// <summary>Waits for another process to do something.</summary>
internal static class Patience
{
    public static async Task Until(Func<bool> isTrue)
    {
        for (var began = Stopwatch.StartNew(); !isTrue(); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(began.Elapsed < TimeSpan.FromSeconds(60), "It did not come true within a minute.");
    }
}
