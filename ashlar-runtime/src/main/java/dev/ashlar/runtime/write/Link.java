package dev.ashlar.runtime.write;

/**
 * What a write does with rows that its row is linked to, or will be. Made by {@link ToOneConnect}, {@link ToManyConnect} and
 * their kin.
 */
public sealed interface Link
        permits Connect,
                Make,
                ConnectOrMake,
                MakeMissing,
                Keep,
                Disconnect,
                Renew,
                RenewAll,
                RenewOrMake,
                Remove,
                RemoveAll {}
