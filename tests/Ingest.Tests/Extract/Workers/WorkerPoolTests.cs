using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

/// <summary>Real worker processes, whose reader misbehaves.</summary>
public sealed class WorkerPoolTests : IDisposable
{
    private static readonly WorkerLimits Usual = new();
    private static readonly WorkerLimits Hasty = new() { Page = TimeSpan.FromSeconds(0.5), Patience = 1000 };

    // The clock runs out after ten seconds of sleep, and not while a busy machine starts a worker.
    private static readonly WorkerLimits Patient = new() { Page = TimeSpan.FromSeconds(0.5), Patience = 20 };

    // Ends a test that hangs; a process that is to end does so at once, on a busy machine too.
    private static readonly TimeSpan Ages = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, (WorkerLimits Limits, string Sentence)> Faults = new()
    {
        ["hang-opening"] = (Hasty, "Reading the file took more than 0.5 s of computing. "),
        ["hang-on-page 3"] = (Hasty, "Reading page 3 of 9 of the file took more than 0.5 s of computing. "),
        ["hang-in-child"] = (Hasty, "Reading the file took more than 0.5 s of computing. "),
        ["crawl"] = (
            Hasty with
            {
                File = TimeSpan.FromSeconds(1),
                FilePage = TimeSpan.Zero,
            },
            "Reading the file took more than 1 s of computing; it came to page "),
        ["pages 2001"] = (Usual, "The file has 2,001 pages; at most 2,000 are read."),
        ["long 2"] = (Usual with { AnswerMegabytes = 1 }, "The file holds more text and lines than are read of one file (1 MB)."),
        ["hoard"] = (Usual with { HeapMegabytes = 64 }, "The file needs more memory than one file is given"),
        ["hoard-outside"] = (Usual with { ResidentMegabytes = 200 }, "Reading the file took more than 200 MB of memory, on page 2 of 3."),
        ["hoard-in-child"] = (Usual with { ResidentMegabytes = 200 }, "Reading the file took more than 200 MB of memory, on page 2 of 3."),
        ["overflow"] = (Usual, "The file is damaged: what it holds is nested too deeply to be read."),
        ["exit 7"] = (Usual, "The process that read the file ended in the middle of it, twice (exit code 7)."),
        ["throw no\nsuch object."] = (
            Usual,
            "The file could not be read, which is a fault of this program (no such object). Please report it"),
    };

    private readonly TempFolder _folder = new();

    public static TheoryData<string> FaultyFiles() => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultyFiles))]
    public async Task A_file_that_undoes_its_worker_is_refused_with_a_sentence_and_the_next_is_read(string file)
    {
        using var pool = Pool(Faults[file].Limits);
        Assert.StartsWith(Faults[file].Sentence, (await Read(pool, file)).Refusal, StringComparison.Ordinal);
        Assert.Equal("", await Line(pool, "passwords"));
    }

    [Theory]
    [InlineData("sleep-on-page 3", "Reading page 3 of 9 of the file was given up after ")]
    [InlineData("trouble no time", "no time")]
    [InlineData("kill", "The process that read the file was killed, twice")]
    public async Task What_no_file_is_to_blame_for_is_told_as_trouble_and_the_next_is_read(string file, string sentence)
    {
        using var pool = Pool(Patient);
        var trouble = await Assert.ThrowsAsync<EnvironmentException>(() => Read(pool, file));
        Assert.StartsWith(sentence, trouble.Message, StringComparison.Ordinal);
        Assert.Equal("", await Line(pool, "passwords"));
    }

    [Fact]
    public async Task A_worker_that_died_gives_way_to_a_fresh_one_that_reads_the_file()
    {
        using var pool = Pool(Usual);
        await Line(pool, "process");
        Assert.Equal("read", await Line(pool, $"exit-once {_folder.File("mark")}"));
    }

    [Fact]
    public async Task A_worker_is_used_again_until_it_has_computed_its_share()
    {
        using var pool = Pool(Usual with { Worker = TimeSpan.FromSeconds(5) });
        var first = await Line(pool, "process");
        Assert.Equal(first, await Line(pool, "process"));
        await Line(pool, "compute 6");
        Assert.NotEqual(first, await Line(pool, "process"));
    }

    [Fact]
    public async Task A_worker_that_keeps_much_memory_is_not_used_again()
    {
        using var pool = Pool(Usual with { KeptMegabytes = 1 });
        Assert.NotEqual(await Line(pool, "process"), await Line(pool, "process"));
    }

    [Fact]
    public async Task A_worker_killed_while_it_idled_costs_the_next_file_nothing()
    {
        using var pool = Pool(Usual);
        using var worker = Process.GetProcessById(await ProcessId(pool));
        worker.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(worker.Id, await ProcessId(pool));
    }

    [Fact]
    public async Task What_libraries_print_does_not_get_into_the_answer()
    {
        using var pool = Pool(Usual);
        Assert.Equal("read", await Line(pool, "chatter"));
    }

    [Fact]
    public async Task Passwords_reach_the_reader_and_are_not_among_the_arguments()
    {
        using var pool = new WorkerPool(["一", "two words"], Usual, Program(Usual));
        Assert.Equal("一|two words", await Line(pool, "passwords"));
        Assert.DoesNotContain(Program(Usual).ArgumentList, a => a.Contains("two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_many_files_are_read_at_once_as_there_are_cores()
    {
        using var pool = Pool(Usual);
        var processes = await Task.WhenAll(Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Line(pool, "process")));
        Assert.InRange(processes.Distinct().Count(), 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task Ending_the_work_ends_a_file_that_hangs()
    {
        using var pool = Pool(Usual);
        using var stop = new CancellationTokenSource(500);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            pool.ReadAsync("x.pdf", Encoding.UTF8.GetBytes("hang-opening"), null, [], stop.Token));
        Assert.Equal("", await Line(pool, "passwords"));
    }

    [Fact]
    public async Task No_worker_outlives_the_pool()
    {
        Process worker;
        using (var pool = Pool(Usual))
            worker = Process.GetProcessById(await ProcessId(pool));
        using (worker)
            Assert.True(worker.WaitForExit(Ages));
    }

    [Fact]
    public async Task A_stop_that_reaches_all_processes_leaves_the_worker_to_its_host()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        using var pool = Pool(Usual);
        var worker = await ProcessId(pool);
        foreach (var signal in new[] { "-INT", "-TERM", "-HUP" })
            using (var kill = Process.Start("kill", [signal, worker.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(worker, await ProcessId(pool));
    }

    [Fact]
    public async Task A_worker_in_the_middle_of_a_page_ends_when_its_host_has_gone()
    {
        using var worker = Process.Start(Program(Usual))!;
        var request = JsonSerializer.SerializeToUtf8Bytes(new FileRequest("x.pdf", []), FrameJson.Default.FileRequest);
        await Frame.WriteAsync(worker.StandardInput.BaseStream, FrameKind.Request, request, TestContext.Current.CancellationToken);
        await Frame.WriteAsync(
            worker.StandardInput.BaseStream,
            FrameKind.Content,
            Encoding.UTF8.GetBytes("hang-on-page 1"),
            TestContext.Current.CancellationToken);
        for (Frame? frame = null; frame?.Kind != FrameKind.PageBegun; )
            frame = await Frame.ReadAsync(worker.StandardOutput.BaseStream, TestContext.Current.CancellationToken);
        Assert.False(worker.WaitForExit(200));
        worker.StandardInput.Close();
        Assert.True(worker.WaitForExit(Ages));
    }

    [Theory]
    [InlineData("no-such-program", "", "No process could be started that reads files: ")]
    [InlineData("sh", "echo no runtime >&2; exit 150", "No process could be started that reads files (exit code 150: no runtime).")]
    [InlineData("echo", "something else altogether", "No process could be started that reads files (exit code ")]
    public async Task A_worker_that_cannot_start_is_a_fault_of_the_environment_and_not_the_file(
        string program,
        string argument,
        string sentence)
    {
        using var pool = new WorkerPool([], Usual, WorkerStart.Of(Usual, program, program == "sh" ? ["-c", argument] : [argument]));
        var fault = await Assert.ThrowsAsync<EnvironmentException>(() => Read(pool, "process"));
        Assert.StartsWith(sentence, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static WorkerPool Pool(WorkerLimits limits) => new([], limits, Program(limits));

    private static ProcessStartInfo Program(WorkerLimits limits) =>
        WorkerStart.Of(limits, "dotnet", typeof(WorkerPoolTests).Assembly.Location, WorkerStart.Verb);

    private static Task<WorkerReply> Read(WorkerPool pool, string file) =>
        pool.ReadAsync("x.pdf", Encoding.UTF8.GetBytes(file), null, [], TestContext.Current.CancellationToken);

    private static async Task<string> Line(WorkerPool pool, string file) =>
        Encoding.UTF8.GetString(Assert.Single((await Read(pool, file)).Parts));

    private static async Task<int> ProcessId(WorkerPool pool) => int.Parse(await Line(pool, "process"), CultureInfo.InvariantCulture);
}
