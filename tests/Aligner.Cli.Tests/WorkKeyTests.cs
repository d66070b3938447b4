using Aligner.Store;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Cli.Tests;

public sealed class WorkKeyTests
{
    [Fact]
    public void A_key_is_its_bytes_and_keys_stand_in_their_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(ulong, ulong)[]>(),
        numbers =>
        {
            var keys = numbers.Select(number => new WorkKey(number.Item1, number.Item2)).ToArray();
            Assert.Equal(keys, keys.Select(key => WorkKey.Read(key.ToBytes())));
            Assert.Equal(
                keys.OrderBy(key => Convert.ToHexString(key.ToBytes()), StringComparer.Ordinal).Select(key => key.ToBytes()),
                keys.Order().Select(key => key.ToBytes()));
        }));
}
